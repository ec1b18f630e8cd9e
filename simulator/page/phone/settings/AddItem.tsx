import Button from '@mui/material/Button';
import { useState } from 'react';
import type { SettingsNode } from '../../../contract';
import { Chooser } from './Chooser';
import { useSettings } from './context';
import { Field } from './Field';
import { isNode, nameOfOption, plainText, textOr } from './props';

/** The end of an additive list: adds an item by choosing (when the list's `addAction` is a `Select`) or by typing. */
export function AddItem(props: { readonly list: SettingsNode; readonly name: string }) {
  const { list, name } = props;
  const action = isNode(list.props.addAction) ? list.props.addAction : undefined;
  const label =
    plainText(action?.props.label) || plainText(action?.props.title) || `Add to ${name || 'the list'}`;
  return action?.type === 'Select' ? (
    <ChooseItem list={list} action={action} label={label} />
  ) : (
    <TypeItem list={list} action={action} label={label} />
  );
}

interface AddProps {
  readonly list: SettingsNode;
  readonly action: SettingsNode | undefined;
  readonly label: string;
}

function ChooseItem({ list, action, label }: AddProps) {
  const { act } = useSettings();
  const options = Array.isArray(action?.props.options) ? (action.props.options as readonly unknown[]) : [];
  return (
    <div className="settings-row">
      <Chooser
        name={label}
        listName={label}
        options={options.map(nameOfOption)}
        chosen={[]}
        onChoose={(index) => act((page) => page.select(list, [index]))}
      >
        {label}
      </Chooser>
    </div>
  );
}

function TypeItem({ list, action, label }: AddProps) {
  const { act } = useSettings();
  const [typed, setTyped] = useState('');
  const add = (): void => {
    if (typed === '') return;
    act((page) => page.enterText(list, typed));
    setTyped('');
  };
  return (
    <div className="settings-row settings-split">
      <Field
        label={label}
        placeholder={textOr(action?.props.placeholder, '')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button disabled={typed === ''} onClick={add}>
        {textOr(action?.props.action, 'Add')}
      </Button>
    </div>
  );
}
