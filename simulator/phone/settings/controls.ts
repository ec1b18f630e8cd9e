import { isCallable } from '../../callable';
import type { SettingsNode } from '../../contract';
import { toText } from '../../platform-error';
import type { Program } from '../../program';
import type { PhoneStorage } from '../storage';
import {
  colourOutcome,
  itemOutcome,
  listOutcome,
  parseList,
  pictureOutcome,
  selectOutcome,
  slideOutcome,
  textOutcome,
  toggleOutcome,
  type Outcome,
} from './stored-values';
import { nodesOfType } from './readable';
import { nameOfItem } from './tree';

type Props = Readonly<Record<string, unknown>>;

/**
 * What people do with the controls of a settings page: the value is stored first, then the page's callback is called
 * (the order is an assumption; that both happen: settings/index.jsx of gondwanasoft/fitbit-metronome).
 */
export class Controls {
  /** @param givenProps the properties of a node as the page gave them; throws for nodes that are not there */
  constructor(
    private readonly program: Program,
    private readonly storage: PhoneStorage,
    private readonly givenProps: (node: SettingsNode) => Props,
  ) {}

  slide(node: SettingsNode, value: number): void {
    const props = this.usable(node, 'slide', ['Slider']);
    if (!Number.isFinite(value)) throw new RangeError(`a slider takes a number, not ${value}`);
    this.carryOut(props, slideOutcome(props, value), 'onChange');
  }

  toggle(node: SettingsNode, on: boolean): void {
    const props = this.usable(node, 'toggle', ['Toggle']);
    this.carryOut(props, toggleOutcome(on), 'onChange');
  }

  pressButton(node: SettingsNode): void {
    const props = this.usable(node, 'pressButton', ['Button']);
    const event = (): Record<string, unknown> => this.program.expose({ type: 'click' });
    this.tell(props, 'onClick', event);
  }

  enterText(node: SettingsNode, text: string): void {
    const props = this.usable(node, 'enterText', ['TextInput', 'AdditiveList']);
    if (node.type === 'AdditiveList') this.addItem(node, { name: text }, 'TextInput');
    else {
      const suggested = this.suggested(props, text).find((option) => nameOfItem(option) === text);
      const outcome = suggested === undefined ? textOutcome(props, text) : itemOutcome(suggested);
      this.carryOut(props, outcome, 'onChange');
    }
  }

  /** What a text input suggests while somebody types, by name; none where the page suggests nothing. */
  suggestions(node: SettingsNode, text: string): string[] {
    return this.suggested(this.usable(node, 'suggestions', ['TextInput']), text).map(nameOfItem);
  }

  private suggested({ onAutocomplete }: Props, text: string): readonly unknown[] {
    return isCallable(onAutocomplete) ? listOf(this.program.call(() => onAutocomplete(text))) : [];
  }

  select(node: SettingsNode, indices: readonly number[]): void {
    const props = this.usable(node, 'select', ['Select', 'ColorSelect', 'AdditiveList']);
    if (node.type === 'AdditiveList') {
      const action = this.addAction(node, 'Select');
      const options = listOf(this.givenProps(action).options);
      for (const index of checked(indices, options, action.type, false)) {
        this.addItem(node, options[index], 'Select');
      }
    } else if (node.type === 'ColorSelect') {
      const colours = listOf(props.colors);
      const [index = 0] = checked(indices, colours, node.type, false);
      this.carryOut(props, colourOutcome(colours, index), 'onSelection');
    } else {
      const options = listOf(props.options);
      const chosen = checked(indices, options, node.type, Boolean(props.multiple));
      this.carryOut(props, selectOutcome(options, chosen), 'onSelection');
    }
  }

  pickPicture(node: SettingsNode, imageUri: string): void {
    const props = this.usable(node, 'pickPicture', ['ImagePicker']);
    this.carryOut(props, pictureOutcome(imageUri), 'onImagePicked');
  }

  removeItem(node: SettingsNode, index: number): void {
    const props = this.usable(node, 'removeItem', ['AdditiveList']);
    const items = this.items(props);
    const least = Number(props.minItems ?? 0);
    if (!(index in items)) throw new RangeError(`the list has ${items.length} items, none at ${index}`);
    if (items.length <= least) throw new Error(`the list keeps at least ${least} items`);
    this.carryOut(props, listOutcome(items.filter((_, other) => other !== index)), 'onListChange');
  }

  private addItem(node: SettingsNode, item: unknown, byAction: string): void {
    this.addAction(node, byAction);
    const props = this.givenProps(node);
    const items = this.items(props);
    const most = Number(props.maxItems ?? Infinity);
    if (items.length >= most) throw new Error(`the list takes at most ${most} items`);
    this.carryOut(props, listOutcome([...items, item]), 'onListChange');
  }

  /** The control that a list's "add" opens: a text input, where the page names none. */
  private addAction(node: SettingsNode, type: string): SettingsNode {
    const action = node.props.addAction;
    if (action === undefined && type === 'TextInput') return node;
    const [found] = nodesOfType({ ...node, type: '', props: { action }, children: [] }, type);
    if (found) return found;
    throw new Error(`items are not added to this list by a ${type}`);
  }

  private items(props: Props): unknown[] {
    return parseList(this.storage.entries.get(toText(props.settingsKey)));
  }

  private usable(node: SettingsNode, doing: string, types: readonly string[]): Props {
    if (!types.includes(node.type))
      throw new Error(`${doing} is for ${types.join(', ')}, not for ${node.type}`);
    const props = this.givenProps(node);
    if (props.disabled) throw new Error(`the ${node.type} is disabled`);
    return props;
  }

  private carryOut(props: Props, outcome: Outcome, callback: string): void {
    if (props.settingsKey !== undefined) {
      this.storage.set('settings', toText(props.settingsKey), outcome.stored);
    }
    this.tell(props, callback, () => this.program.realm.adopt(outcome.told));
  }

  private tell(props: Props, name: string, argument: () => unknown): void {
    const callback = props[name];
    if (isCallable(callback)) this.program.call(() => callback(argument()));
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** @throws RangeError when an index has no option, or more or fewer than one are chosen where one has to be */
function checked(
  indices: readonly number[],
  options: readonly unknown[],
  type: string,
  multiple: boolean,
): readonly number[] {
  const wrong = indices.find((index) => !(index in options));
  if (wrong !== undefined)
    throw new RangeError(`the ${type} has ${options.length} options, none at ${wrong}`);
  if (!multiple && indices.length !== 1) throw new RangeError(`choose exactly one option of this ${type}`);
  return indices;
}
