import type { ComponentType } from 'react';
import type { SettingsNode } from '../../../contract';
import { AdditiveListView } from './AdditiveListView';
import { ButtonView } from './ButtonView';
import { ColorSelectView } from './ColorSelectView';
import { ImagePickerView } from './ImagePickerView';
import { LinkView } from './LinkView';
import { LoginView } from './LoginView';
import { PageView } from './PageView';
import { SectionView } from './SectionView';
import { SelectView } from './SelectView';
import { SliderView } from './SliderView';
import { TextImageRowView } from './TextImageRowView';
import { TextInputView } from './TextInputView';
import { TextView } from './TextView';
import { ToggleView } from './ToggleView';

/** `inline` is set inside a line of text, e.g. in a label. */
export interface NodeViewProps {
  readonly node: SettingsNode;
  readonly inline?: boolean;
}

const VIEWS: Readonly<Record<string, ComponentType<NodeViewProps>>> = {
  Page: PageView,
  List: PageView,
  Fragment: Children,
  Section: SectionView,
  Text: TextView,
  Link: LinkView,
  TextImageRow: TextImageRowView,
  Button: ButtonView,
  Toggle: ToggleView,
  Slider: SliderView,
  Select: SelectView,
  TextInput: TextInputView,
  ColorSelect: ColorSelectView,
  AdditiveList: AdditiveListView,
  ImagePicker: ImagePickerView,
  Oauth: LoginView,
  StravaLogin: LoginView,
};

/** Draws one element of a settings page by its type. */
export function NodeView(props: NodeViewProps) {
  const { node } = props;
  if (node.type === '#text') return <>{node.text}</>;
  const View = VIEWS[node.type];
  if (!View)
    return <p className="settings-row note">The page uses “{node.type}”, which the phone does not know.</p>;
  return <View {...props} />;
}

/** The children of an element, one after the other. */
export function Children(props: NodeViewProps) {
  return props.node.children.map((child) => (
    <NodeView key={child.path} node={child} {...(props.inline ? { inline: true } : {})} />
  ));
}
