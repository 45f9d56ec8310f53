import { type NameListColumn, nameList } from "#app/domain/rosters/name-list.ts";

const names = ["陳𠅤堃", "王𤧟㛢", "=林喆", "張𡘙"];

/** A school of so many classes of so many students each. */
export function schoolList(
  classes: number,
  size: number,
  columns: readonly NameListColumn[] = [
    "seat",
    "studentNumber",
    "name",
    "idNumber",
    "birthDate",
    "signature",
  ],
) {
  return nameList({
    columns,
    homerooms: Array.from({ length: classes }, (_, at) => ({ key: `k${at}`, name: `機${at + 1}甲` })),
    students: Array.from({ length: classes * size }, (_, at) => ({
      classKey: `k${Math.floor(at / size)}`,
      seat: (at % size) + 1,
      number: String(112_000 + at).padStart(7, "0"),
      name: names[at % names.length] ?? "",
      gender: "女",
      idNumber: "A123456789",
      birthDate: "2007-03-02",
      programme: "機械科",
      status: "在學",
    })),
    unmasked: true,
  });
}
