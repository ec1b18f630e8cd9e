/**
 * `/mnt/sysassets/colors_typography.css`: classes for sizes of text. The names are those that published views
 * use (`h4`, `h5`, `p2`, `uppercase`, `center-text`); the sizes are assumed.
 */
export const COLOURS_TYPOGRAPHY = `
.h1 { font-size: 60; font-family: System-Bold; }
.h2 { font-size: 48; font-family: System-Bold; }
.h3 { font-size: 40; font-family: System-Bold; }
.h4 { font-size: 32; font-family: System-Bold; }
.h5 { font-size: 26; font-family: System-Bold; }
.p1 { font-size: 32; font-family: System-Regular; }
.p2 { font-size: 26; font-family: System-Regular; }
.p3 { font-size: 22; font-family: System-Regular; }
.uppercase { text-transform: uppercase; }
.center-text { x: 50%; text-anchor: middle; }
`;
