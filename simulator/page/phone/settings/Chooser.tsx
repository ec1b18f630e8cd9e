import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

/** What opens a list of options to choose from; the list is there only while it is open. */
export function Chooser(props: {
  readonly name: string;
  readonly listName: string;
  /** What is shown while it is closed. */
  readonly children: ReactNode;
  readonly options: readonly ReactNode[];
  readonly chosen: readonly number[];
  readonly disabled?: boolean;
  /** The list stays open. */
  readonly multiple?: boolean;
  readonly onChoose: (index: number) => void;
}) {
  const { name, listName, children, options, chosen, disabled, multiple, onChoose } = props;
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = (): void => setAnchor(undefined);
  const openByKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setAnchor(event.currentTarget);
  };
  return (
    <>
      <button
        type="button"
        className="settings-select"
        role="combobox"
        aria-label={name}
        aria-haspopup="listbox"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor && id}
        disabled={disabled}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        onKeyDown={openByKey}
      >
        {children}
        <ChevronDown size={16} aria-hidden />
      </button>
      {anchor === undefined ? null : (
        <Menu
          open
          anchorEl={anchor}
          onClose={close}
          disablePortal
          slotProps={{
            list: { id, role: 'listbox', 'aria-label': listName, 'aria-multiselectable': multiple },
          }}
        >
          {options.map((option, index) => (
            <MenuItem
              key={index}
              role="option"
              selected={chosen.includes(index)}
              aria-selected={chosen.includes(index)}
              onClick={() => {
                if (!multiple) close();
                onChoose(index);
              }}
            >
              {option}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
