import type { FieldMetadata } from "@conform-to/react";
import "./accounts.css";
import { ChoiceField } from "#app/components/form/choice-field.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { useWords } from "#app/components/words.tsx";
import { capacities, roles } from "#app/domain/people/roles.ts";
import { languages } from "#app/i18n/words.ts";

type Field<Value> = FieldMetadata<Value, Record<string, unknown>, string[]>;

/** What a new account and a change of one both ask for. */
export function AccountFields({
  fields,
  capacitiesHint,
}: {
  fields: {
    loginName: Field<string>;
    displayName: Field<string>;
    title: Field<string | undefined>;
    roles: Field<string[]>;
    capacities: Field<string[]>;
    language: Field<string>;
  };
  capacitiesHint: string;
}) {
  const words = useWords();
  const own = words.accounts.form;
  const labels = words.people.accounts.fields;
  const wrong = { ...words.people.loginNameFaults, "roles-missing": own.rolesMissing };
  return (
    <>
      <TextField field={fields.displayName} label={labels.displayName} autoComplete="off" />
      <TextField
        field={fields.loginName}
        label={labels.loginName}
        hint={own.loginNameHint}
        errors={wrong}
        autoComplete="off"
      />
      <TextField field={fields.title} label={labels.title} hint={own.titleHint} autoComplete="off" />
      <div className="account-roles">
        <ChoiceField
          field={fields.roles}
          kind="checkbox"
          label={labels.roles}
          errors={wrong}
          options={roles.map((role) => ({
            value: role,
            label: `${words.shell.roles[role]}（${words.accounts.roleHints[role]}）`,
          }))}
        />
      </div>
      <p className="quiet">{own.rolesHint}</p>
      <ChoiceField
        field={fields.capacities}
        kind="checkbox"
        label={labels.capacities}
        options={capacities.map((capacity) => ({
          value: capacity,
          label: words.people.capacities[capacity],
        }))}
      />
      <p className="quiet">{capacitiesHint}</p>
      <ChoiceField
        field={fields.language}
        kind="radio"
        label={labels.language}
        options={languages.map((language) => ({ value: language, label: words.shell.language[language] }))}
      />
      <p className="quiet">{own.languageHint}</p>
    </>
  );
}
