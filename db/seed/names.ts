import type { Random } from "./random.ts";

export type Gender = "男" | "女";

const surnames = [
  ..."陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴",
] as const;
const first = [
  ..."家怡俊雅志冠柏承宥品子宇思佳欣郁詩彥庭立建信美淑惠文玉明德正昱睿芷筱語沛羽晨昀禹澤",
] as const;
const lastOf: Record<Gender, readonly string[]> = {
  男: [..."豪宏傑翰廷恩勳瑋霖凱銘哲軒毅均倫賢修澄岳"],
  女: [..."婷君瑜琪萱蓉穎涵晴妤潔嫻甄宜雯霏芸嵐玲慧"],
};

/** Characters that names really have and that fonts and encodings lack; 𤧟 𡘙 𠅤 lie beyond the basic plane. */
export const rareCharacters = ["𤧟", "㛢", "堃", "喆", "𡘙", "𠅤"] as const;

/** An invented name; `rare` puts that character at its end. */
export function inventName(random: Random, rare: string | null = null): { name: string; gender: Gender } {
  const gender: Gender = random.next() < 0.5 ? "男" : "女";
  const name = `${random.pick(surnames) ?? ""}${random.pick(first) ?? ""}${rare ?? random.pick(lastOf[gender]) ?? ""}`;
  return { name, gender };
}
