/** The 128 words of the short authentication string: common Czech nouns without diacritics, so that they can be typed
 *  and read aloud anywhere, each at least three letters apart from every other. Their order is part of the protocol. */
export const sasWords: readonly string[] = `
autobus banka balon bota brambora cesta cibule citron cukr divadlo duha fazole fialka hodiny holub hrad
jablko jahoda jazyk jelen jezero kabel kachna kakao kamera kapusta kaktus klobouk kniha kolo kopec koruna
kostka kravata kytara lampa lavice ledovec letadlo lokomotiva louka malina medaile melodie meloun mince motor muzeum
nanuk nebe obloha obraz okno okurka olej oliva opona orchidej ostrov palec paprika park pilot planeta
plamen poklad postel provaz raketa recept robot rukavice ryba sklenice smetana socha stodola studna svetr talent
telefon traktor trumpeta tunel ulice varhany velbloud ventil veverka vesnice vidlice viola vlajka zahrada zebra zelenina
zlato zmrzlina zvonek kompas pohovka pomelo sanitka skupina tramvaj turban vrabec vrtule zrcadlo jaguar krajina magnet
narcis omeleta pyramida pivovar rozhlas sirup vitamin volant antilopa gorila sombrero domino diamant uniforma sekunda ananas
`
  .trim()
  .split(/\s+/);
