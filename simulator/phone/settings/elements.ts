import type { Program } from '../../program';

/** An element that the page has made, with its properties as given. */
export interface PageElement {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly unknown[];
}

/**
 * Components of the settings page by name, whether they are imitated or only drawn.
 * Source: types/settings/components.d.ts of fitbit-sdk-types; List: dev.fitbit.com/build/guides/settings.
 */
const COMPONENT_NAMES = [
  'Page',
  'Section',
  'Text',
  'Link',
  'TextImageRow',
  'Button',
  'Toggle',
  'Slider',
  'Select',
  'TextInput',
  'ColorSelect',
  'AdditiveList',
  'ImagePicker',
  'Oauth',
  'StravaLogin',
  'List',
  'Fragment',
] as const;

export type ComponentName = (typeof COMPONENT_NAMES)[number];

/** Components whose doings need more of a phone than is here: they are drawn, but nothing can be done with them. */
export const DRAWN_ONLY: ReadonlySet<string> = new Set(['Oauth', 'StravaLogin']);

/**
 * The globals from which a page is built: `createComponent`, to which the build compiles JSX, and the components.
 * Source: sdk-tsconfig.json of \@fitbit/sdk (`jsxFactory`).
 */
export class ElementFactory {
  readonly globals: Readonly<Record<string, unknown>>;
  private readonly made = new WeakMap<object, PageElement>();
  private readonly names = new Map<unknown, ComponentName>();

  constructor(private readonly program: Program) {
    const globals: Record<string, unknown> = { createComponent: program.enterable(this.create) };
    for (const name of COMPONENT_NAMES) {
      const component: (props: unknown) => object = program.enterable((props: unknown) =>
        this.create(component, props),
      );
      this.names.set(component, name);
      globals[name] = component;
    }
    this.globals = globals;
  }

  /** What `createComponent` made; undefined for any other value. */
  elementOf(value: unknown): PageElement | undefined {
    return typeof value === 'object' && value !== null ? this.made.get(value) : undefined;
  }

  /** The name of a platform component; undefined for the page's own components. */
  nameOf(type: unknown): ComponentName | undefined {
    return this.names.get(type);
  }

  private readonly create = (type: unknown, props?: unknown, ...children: unknown[]): object => {
    const given = typeof props === 'object' && props !== null ? (props as Record<string, unknown>) : {};
    const { children: childrenProp, ...others } = given;
    const element = this.program.expose({});
    const inside = children.length > 0 || childrenProp === undefined ? children : [childrenProp];
    this.made.set(element, { type, props: others, children: inside });
    return element;
  };
}
