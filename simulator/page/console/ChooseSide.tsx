import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { memo } from 'react';
import { SIDE_CHOICES, type SideChoice } from './sides';

/** Whose lines are to be read; the lines alone change all the time. */
export const ChooseSide = memo(function ChooseSide(props: {
  readonly choice: SideChoice;
  readonly onChoose: (choice: SideChoice) => void;
}) {
  const { choice, onChoose } = props;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      className="sides"
      aria-label="Whose lines"
      value={choice}
      onChange={(_event, chosen: SideChoice | null) => {
        if (chosen !== null) onChoose(chosen);
      }}
    >
      {SIDE_CHOICES.map((side) => (
        <ToggleButton key={side} value={side}>
          {side}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});
