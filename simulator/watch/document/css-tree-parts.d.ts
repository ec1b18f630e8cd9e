/** Parts of css-tree by themselves, which its types do not name. */
declare module 'css-tree/parser' {
  import { parse } from 'css-tree';
  export default parse;
}

declare module 'css-tree/walker' {
  import { walk } from 'css-tree';
  export default walk;
}
