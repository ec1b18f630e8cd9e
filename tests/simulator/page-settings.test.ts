import type { SettingsNode } from '../../simulator/contract';
import { accessibleName, numberOr, plainText } from '../../simulator/page/phone/settings/props';
import {
  storedBoolean,
  storedJson,
  storedNumber,
  storedSelection,
  storedText,
} from '../../simulator/page/phone/settings/stored';
import {
  colourOutcome,
  selectOutcome,
  slideOutcome,
  textOutcome,
  toggleOutcome,
} from '../../simulator/phone/settings/stored-values';

const text = (words: string): SettingsNode => ({
  type: '#text',
  path: '0',
  props: {},
  children: [],
  text: words,
});
const element = (type: string, ...children: SettingsNode[]): SettingsNode => ({
  type,
  path: '0',
  props: {},
  children,
});

describe('names of controls', () => {
  test('are their plain labels', () => {
    expect(accessibleName('Halfway', 'Session')).toBe('Halfway');
    expect(accessibleName(['Every ', 5, ' minutes'], 'Session')).toBe('Every 5 minutes');
  });

  test('come from the section where the label is more than text, or is not there', () => {
    const label = element('Text', text('12 min'));
    expect(accessibleName(label, 'Length')).toBe('Length: 12 min');
    expect(accessibleName(undefined, 'Length')).toBe('Length');
    expect(accessibleName(label, '')).toBe('12 min');
  });

  test('text is read through all elements', () => {
    expect(plainText([element('Text', text('a'), element('Text', text('b'))), 'c', 1, undefined, true])).toBe(
      'abc1',
    );
  });
});

describe('controls show what the phone has stored', () => {
  test('a slider', () => {
    expect(storedNumber(slideOutcome({ min: 5, max: 20 }, 12).stored)).toBe(12);
    expect(storedNumber('something else')).toBeUndefined();
    expect(storedNumber(undefined)).toBeUndefined();
  });

  test('a toggle', () => {
    expect(storedBoolean(toggleOutcome(true).stored)).toBe(true);
    expect(storedBoolean(toggleOutcome(false).stored)).toBe(false);
    expect(storedBoolean(undefined)).toBe(false);
  });

  test('a select', () => {
    const options = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    expect(storedSelection(selectOutcome(options, [0, 2]).stored)).toEqual([0, 2]);
    expect(storedSelection('{"values":[]}')).toBeUndefined();
  });

  test('a text input, in both forms', () => {
    expect(storedText(textOutcome({}, 'Anna').stored)).toBe('Anna');
    expect(storedText(textOutcome({ useSimpleValue: true }, 'Anna').stored)).toBe('Anna');
    expect(storedText(textOutcome({ useSimpleValue: true }, '12').stored)).toBe('12');
  });

  test('a colour', () => {
    expect(storedJson(colourOutcome([{ color: '#40e0e0' }], 0).stored)).toBe('#40e0e0');
  });

  test('numbers may come as text', () => {
    expect(numberOr('15', 0)).toBe(15);
    expect(numberOr('', 7)).toBe(7);
    expect(numberOr('many', 7)).toBe(7);
    expect(numberOr(Infinity, 7)).toBe(7);
  });
});
