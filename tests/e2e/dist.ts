/** Where the built app lies that the end-to-end tests open: `dist`, or what DIST says. */
export const dist = process.env['DIST'] ?? 'dist';
