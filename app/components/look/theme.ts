import { createTheme } from "@mantine/core";

/**
 * Colours and type live in tokens.css, so that a page does not carry them in its head; here is only what
 * Mantine's controls want to know in JavaScript.
 */
export const theme = createTheme({
  primaryColor: "blue",
  autoContrast: false,
  respectReducedMotion: true,
  cursorType: "pointer",
  focusRing: "auto",
  defaultRadius: "sm",
  components: {
    Input: { defaultProps: { size: "sm" } },
    InputWrapper: { defaultProps: { size: "sm" } },
    TextInput: { defaultProps: { size: "sm" } },
    PasswordInput: { defaultProps: { size: "sm" } },
    NativeSelect: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm" } },
    Checkbox: { defaultProps: { size: "sm" } },
    Radio: { defaultProps: { size: "sm" } },
  },
});
