import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Colours are chosen for contrast: white on `sea.8` 7.2:1, dimmed text 5.9:1; states never rely on them alone. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 8 },
  colors: {
    sea: ['#e7f3f8', '#d0e5ee', '#a5cddf', '#78b4cf', '#5aa2c3', '#3c8db1', '#24789e', '#126a90', '#0b5c78', '#08465c'],
  },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.6rem', lineHeight: '1.25' }, h2: { fontSize: '1.2rem' } },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { underline: 'hover' } },
    // Its header is no banner of the page.
    Modal: { defaultProps: { centered: true, attributes: { header: { role: 'presentation' } } } },
  },
});

/** Mantine's own dimmed and error colours fall short of 4.5:1. */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55616d',
    '--mantine-color-placeholder': '#68727c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0b5c78',
  },
  dark: {
    '--mantine-color-dimmed': '#aeb6bd',
    '--mantine-color-placeholder': '#969ea6',
    '--mantine-color-error': '#ff9a91',
    '--mantine-color-anchor': '#7cc7e3',
  },
});
