import { useContext, useEffect, useId, useState } from 'react';
import { SectionTitleContext, useSettings, useStored } from './context';
import { Field } from './Field';
import type { NodeViewProps } from './NodeView';
import { accessibleName, plainText, textOr } from './props';
import { storedText } from './stored';

const TYPES = ['text', 'number', 'password', 'search', 'email', 'tel', 'url'];

/** `TextInput`: takes what was typed with Enter, or when the field is left. */
export function TextInputView({ node }: NodeViewProps) {
  const { act, version } = useSettings();
  const stored = useStored(node.props.settingsKey);
  const sectionTitle = useContext(SectionTitleContext);
  const { label, title, disabled } = node.props;
  const kept = storedText(stored) ?? textOr(node.props.value, '');
  const [typed, setTyped] = useState(kept);
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  const listId = useId();
  useEffect(() => setTyped(kept), [kept, version]);
  const type = textOr(node.props.type, 'text');
  const finish = (): void => {
    if (typed !== kept) act((page) => page.enterText(node, typed));
  };
  const shownLabel = plainText(label) || plainText(title);
  return (
    <div className="settings-row">
      <Field
        label={shownLabel}
        aria-label={shownLabel === '' ? accessibleName('', sectionTitle) : undefined}
        type={TYPES.includes(type) ? type : 'text'}
        disabled={Boolean(disabled)}
        placeholder={textOr(node.props.placeholder, '')}
        list={suggested.length > 0 ? listId : undefined}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          act((page) => setSuggested(page.suggestions(node, value)));
        }}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
        }}
      />
      {suggested.length > 0 && (
        <datalist id={listId}>
          {suggested.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
