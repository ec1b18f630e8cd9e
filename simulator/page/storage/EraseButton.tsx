import Button from '@mui/material/Button';
import { useState } from 'react';

/** Erases everything that is kept, when it is pressed a second time. */
export function EraseButton(props: { readonly disabled: boolean; readonly onErase: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <Button
      variant="text"
      color={asked ? 'error' : 'primary'}
      disabled={props.disabled}
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (asked) props.onErase();
        setAsked(!asked);
      }}
    >
      {asked ? 'Press again to erase all' : 'Erase all'}
    </Button>
  );
}
