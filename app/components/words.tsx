import { createContext, useContext } from "react";
import { type Language, type Words, wordsIn } from "#app/i18n/words.ts";

const LanguageContext = createContext<Language>("zh-TW");

export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of the reader's language. */
export function useWords(): Words {
  return wordsIn(useContext(LanguageContext));
}
