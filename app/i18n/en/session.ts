import type { WordsOf } from "../words.ts";
import type { session as source } from "../zh-TW/session.ts";

export const session: WordsOf<typeof source> = {
  logIn: {
    title: "Log in",
    school: "School code",
    schoolHint: "Six characters, for instance 000000",
    account: "Account",
    password: "Password",
    submit: "Log in",
    help: "If you have forgotten your password, ask your administrator for a new one.",
    first: "Please log in first; you will then come to the page you wanted.",
    loggedOut: "You are logged out.",
    refused: {
      wrong: {
        title: "Account or password is not right",
        toDo: "Please check capitals and your input method, then try again.",
      },
      throttled: {
        title: "Too many attempts",
        toDo: (minutes) => `Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
      },
      inactive: { title: "This account is closed", toDo: "Please ask your administrator." },
    },
  },
  preferences: {
    title: "My settings",
    intro: "These settings change only what you see yourself.",
    appearance: "Language and appearance",
    language: "Language",
    theme: "Appearance",
    save: "Save",
    saved: "Saved",
    facts: { account: "Account", name: "Name", title: "Title", roles: "Roles" },
  },
  password: {
    title: "Change password",
    must: "This password was set by an administrator. Please replace it with your own first.",
    current: "Present password",
    next: "New password",
    nextHint: "At least 12 characters; a few words in a row are easier to remember.",
    again: "New password once more",
    save: "Change password",
    saved: "The password is changed, and you are logged out on all other devices.",
    refused: {
      "wrong-password": "The present password is not right",
      "too-short": "The new password is too short: at least 12 characters",
      "too-long": "The new password is too long",
      "too-common": "The new password is too common; please choose another",
      "same-as-before": "The new password is the present one",
      "contains-name": "The new password must not contain the account or the name",
      "not-repeated": "The two entries of the new password differ",
    },
  },
};
