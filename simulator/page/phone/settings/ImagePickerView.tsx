import Button from '@mui/material/Button';
import { useContext, useRef, useState } from 'react';
import { SectionTitleContext, useSettings, useStored } from './context';
import { fitPicture } from './fit-picture';
import type { NodeViewProps } from './NodeView';
import { accessibleName, isPlain, plainText } from './props';
import { Rich } from './Rich';
import { storedPicture } from './stored';

/** `ImagePicker`: takes a picture file of this machine, cut and scaled to what the page asks for. */
export function ImagePickerView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const sectionTitle = useContext(SectionTitleContext);
  const picture = storedPicture(useStored(node.props.settingsKey));
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const { label, title, sublabel, disabled, imageWidth, imageHeight } = node.props;
  const shownLabel = plainText(label) === '' ? title : label;

  const pick = async (file: File): Promise<void> => {
    try {
      const uri = await fitPicture(file, pixels(imageWidth), pixels(imageHeight));
      setFault(undefined);
      act((page) => page.pickPicture(node, uri));
    } catch {
      setFault(`${file.name} is no picture that this browser can read.`);
    }
  };
  return (
    <div className="settings-row">
      {picture !== undefined && <img className="settings-picture" src={picture} alt="" />}
      <div className="settings-sublabel">
        <Rich value={sublabel} />
      </div>
      <Button
        fullWidth
        variant="outlined"
        size="medium"
        disabled={Boolean(disabled)}
        aria-label={isPlain(shownLabel) ? undefined : accessibleName(shownLabel, sectionTitle)}
        onClick={() => input.current?.click()}
      >
        <Rich value={plainText(shownLabel) === '' ? 'Pick a picture' : shownLabel} />
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void pick(file);
        }}
      />
      {fault !== undefined && <div role="alert">{fault}</div>}
    </div>
  );
}

function pixels(size: unknown): number | undefined {
  const number = Math.round(Number(size));
  return number > 0 && number <= 4096 ? number : undefined;
}
