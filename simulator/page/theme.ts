import { createTheme } from '@mui/material/styles';
import { SCRIPT_FAMILY } from './watch-face/script-fonts';

/** Colours of the bench itself, beside those that MUI knows; as CSS variables `--mui-palette-bench-*`. */
interface BenchPalette {
  /** The mat under watch and phone. */
  readonly mat: string;
  readonly matEdge: string;
  readonly line: string;
  /** The motor: its ink on the tape and its glow round the watch. */
  readonly motor: string;
  readonly motorSoft: string;
  readonly paper: string;
  readonly paperLine: string;
  readonly strap: string;
  readonly strapEdge: string;
  readonly phoneBody: string;
  readonly phoneEdge: string;
  readonly phoneGround: string;
  readonly phoneCard: string;
}

declare module '@mui/material/styles' {
  interface Palette {
    bench: BenchPalette;
  }
  interface PaletteOptions {
    bench?: BenchPalette;
  }
}

const light: BenchPalette = {
  mat: '#e9e7e3',
  matEdge: '#dcd9d3',
  line: '#dedbd5',
  motor: '#b8440f',
  motorSoft: '#f3d9ca',
  paper: '#fdfcfa',
  paperLine: '#e6e2db',
  strap: '#4a4d52',
  strapEdge: '#2a2c2f',
  phoneBody: '#2a2c2f',
  phoneEdge: '#4a4d52',
  phoneGround: '#f0eff2',
  phoneCard: '#ffffff',
};

const dark: BenchPalette = {
  mat: '#25282b',
  matEdge: '#1c1e20',
  line: '#2e3135',
  motor: '#ff9560',
  motorSoft: '#4a2a1b',
  paper: '#1a1c1e',
  paperLine: '#2a2d30',
  strap: '#3d4145',
  strapEdge: '#565b60',
  phoneBody: '#2d3034',
  phoneEdge: '#50555b',
  phoneGround: '#0f1012',
  phoneCard: '#1c1e21',
};

/** What these families lack comes from the font of the script that is in use (`script-fonts.ts`), where there is one. */
const SANS = `Inter, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', var(${SCRIPT_FAMILY}, system-ui), system-ui, sans-serif`;

/** Quiet neutrals and one colour for what can be done; light and dark follow the system. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#22595c', contrastText: '#ffffff' },
        error: { main: '#b3261e' },
        text: { primary: '#1c1d1f', secondary: '#5a5d61' },
        action: { active: '#5a5d61' },
        background: { default: '#f5f4f1', paper: '#ffffff' },
        divider: light.line,
        bench: light,
      },
    },
    dark: {
      palette: {
        primary: { main: '#8fcfcb', contrastText: '#0c1f20' },
        error: { main: '#ff8a80' },
        text: { primary: '#ebe9e6', secondary: '#a5a8ad' },
        action: { active: '#a5a8ad' },
        background: { default: '#141517', paper: '#1e2022' },
        divider: dark.line,
        bench: dark,
      },
    },
  },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: SANS,
    fontSize: 13,
    button: { textTransform: 'none', fontWeight: 500 },
  },
  components: {
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: { root: { transition: 'none' } },
    },
    MuiSwitch: { defaultProps: { size: 'small' } },
    MuiToggleButton: {
      styleOverrides: {
        root: { paddingBlock: 4, textTransform: 'none', fontVariantNumeric: 'tabular-nums' },
      },
    },
  },
});
