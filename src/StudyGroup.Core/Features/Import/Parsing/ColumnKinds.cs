using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Reads headings and labels as noun phrases. The last noun counts ("Session chair" is a chair), or the first before "of" ("Date of talk"
/// is a date), unless that's only something like "name" or "number" ("Number of people" is about people).
/// </summary>
internal static partial class ColumnKinds
{
    /// <summary>
    /// What a heading or label means; null if it's none of these. The first of several ("Topic / Paper") that means something
    /// counts.
    /// </summary>
    /// <returns>The kind, and how good a name it is: the fewer words and the earlier in our lists, the smaller.</returns>
    public static (ColumnKind Kind, int Rank)? Of(string heading) => Alternatives(heading)
        .Select(words => Of(words) is var (kind, place) ? ((ColumnKind, int)?)(kind, (words.Length * 100) + place) : null)
        .FirstOrDefault(found => found is not null);

    /// <summary>What a heading means that has no better name; null if it's none of these either.</summary>
    public static ColumnKind? ElseOf(string heading) => Alternatives(heading)
        .Select(
            words =>
                Head(words) is [.., var head] && Find(ColumnNames.Else, head) is var (kind, _) && HasNoCount(words)
                    ? (ColumnKind?)kind
                    : null)
        .FirstOrDefault(kind => kind is not null);

    /// <summary>Whether a heading mentions a kind at all, perhaps not as its noun: "Date discussed".</summary>
    public static bool Mentions(string heading, ColumnKind kind) =>
        Alternatives(heading).Any(words => words.Any(word => Find(ColumnNames.All, word)?.Kind == kind));

    /// <summary>The words of a heading, in lower case and without accents.</summary>
    public static string[] Words(string heading) => [.. Word().Matches(Plain(heading)).Select(m => m.Value)];

    private static IEnumerable<string[]> Alternatives(string heading)
    {
        heading = Forms().Replace(heading, "");
        var outside = Bracketed().Replace(heading, " ");
        var text = Word().IsMatch(outside) ? outside : heading;
        return Parts()
            .Split(Plain(text))
            .Select(part => Word().Matches(part).Select(m => m.Value).ToArray())
            .Where(words => words.Length > 0);
    }

    private static (ColumnKind Kind, int Place)? Of(string[] words)
    {
        var of = Array.FindIndex(words, 1, Math.Max(0, words.Length - 1), word => Of_().IsMatch(word));
        if (of < 0) return OfCompound(words);
        var (noun, about) = (words[..of], words[(of + 1)..].Where(word => !Article().IsMatch(word)).ToArray());
        // "Week of" is followed by a day.
        if (about.Length == 0)
            return noun is ["week" or "semaine" or "semana" or "settimana" or "woche"] ? (ColumnKind.Date, 9) : OfCompound(noun);
        if (noun is [var name] && ColumnNames.Empty.Contains(name) && OfCompound(about) is var (of_, place))
            return name.StartsWith("tit", StringComparison.Ordinal) && of_ is ColumnKind.Chapter or ColumnKind.Reading or ColumnKind.Number
                ? (ColumnKind.Topic, place)
                : (of_, place);
        return OfCompound(noun) switch
        {
            (ColumnKind.Number, _) when !about.All(ColumnNames.Counted.Contains) => null,
            (ColumnKind.Link, _) link => OfCompound(about) is (ColumnKind.Notes or ColumnKind.Reading or ColumnKind.Slides, _) linked
                ? linked
                : (ColumnKind.Slides, link.Place),
            (ColumnKind.Presenter or ColumnKind.Place, _) when !about.All(ColumnNames.Meetings.Contains) => null,
            var found => found,
        };
    }

    private static (ColumnKind Kind, int Place)? OfCompound(string[] words)
    {
        if (words.Length == 0) return null;
        var (head, before) = (words[^1], words[..^1]);
        if (Find(ColumnNames.All, head) is not var (kind, place))
        {
            // In Romance languages the noun comes first: "Tema principal".
            if (before.Length > 0 && Romance().IsMatch(words[0])
                && Find(ColumnNames.All, words[0]) is (ColumnKind.Topic
                    or ColumnKind.Presenter or ColumnKind.Chapter or ColumnKind.Reading, _) first)
                return first;
            if (ColumnNames.Empty.Contains(head) && before.Length > 0) return OfCompound(before);
            return null;
        }

        return kind switch
        {
            ColumnKind.Number when before.Any(word => word is "room" or "raum" or "salle" or "sala" or "zaal") => (ColumnKind.Place, 0),
            ColumnKind.Number when !before.All(ColumnNames.Counted.Contains) => null,
            ColumnKind.Presenter or ColumnKind.Place when !before.All(ColumnNames.Meetings.Contains) => null,
            ColumnKind.Time when before.Any(
                word => Find(ColumnNames.All, word)?.Kind is ColumnKind.Presenter or ColumnKind.Chapter or ColumnKind.Reading) => null,
            ColumnKind.Reading when before.Any(ColumnNames.Optional.Contains) => (ColumnKind.OptionalReading, place),
            // "Paper link" has papers, and "Meeting link" none.
            ColumnKind.Link when before.Length > 0 => before.Select(word => Find(ColumnNames.All, word)).FirstOrDefault(
                found => found?.Kind is ColumnKind.Reading or ColumnKind.Notes) ?? (ColumnKind.Slides, place),
            ColumnKind.Notes or ColumnKind.Topic or ColumnKind.Reading when before.Any(word => word is "no" or "number") => null,
            _ => (kind, place),
        };
    }

    private static string[] Head(string[] words)
    {
        var of = Array.FindIndex(words, 1, Math.Max(0, words.Length - 1), word => Of_().IsMatch(word));
        return of < 0 ? words : words[..of];
    }

    private static bool HasNoCount(string[] words) =>
        !words.Any(word => word is "no" or "nr" or "number" or "numero" or "anzahl" or "nombre" or "count" or "total") || words.Length == 1;

    private static (ColumnKind Kind, int Place)? Find((ColumnKind Kind, string[] Names)[] among, string word)
    {
        foreach (var (kind, names) in among)
        {
            if (Array.IndexOf(names, word) is var place and >= 0) return (kind, place);
        }

        // Compounds without spaces end with their noun: "Vortragsthema", "発表日付".
        if (word.Length < 3 || (word[0] < '\u3040' && word.Length < 7)) return null;
        var found = among.SelectMany(k => k.Names.Select((name, place) => (k.Kind, Name: name, Place: place)))
            .Where(
                k =>
                    (k.Name[0] >= '\u3040' ? k.Name.Length > 1 : Closed().IsMatch(k.Name))
                        && word.EndsWith(k.Name, StringComparison.Ordinal))
            .OrderByDescending(k => k.Name.Length).Take(1).ToArray();
        return found is [var only] ? (only.Kind, only.Place) : null;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var small = char.ToLowerInvariant(character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character);
            if (CharUnicodeInfo.GetUnicodeCategory(small) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
                plain.Append(Accents.Without(small));
        }

        return plain.ToString();
    }

    // "Referent*in", "Intervenant(e)", "Expositor/a", "Presenter's".
    [GeneratedRegex(
        @"(?<=\p{L})['’]s(?!\p{L})|(?<=\p{L}{3})[*:_/·(](in|innen|r|e|es|s|a|as|trice)\)?(?![\p{L}:])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    [GeneratedRegex(@"\([^()]*\)?|\[[^\[\]]*\]?|（[^（）]*）?")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[/&,:|·•+;]|\b(and|or|und|oder|et|ou|en|y)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[\p{L}\p{M}º]+|[#№]")]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(of|for|to|by|up|until|about|de|del|della|delle|dei|degli|du|des|d|do|da|dos|das|von|der|vom|van|zum|zur|per|para|pour|sur)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Of_();

    [GeneratedRegex("^(the|a|an|la|le|les|l|el|los|las|il|lo|gli|o|os|as|die|das|den|dem|der|het|een|our)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Article();

    [GeneratedRegex(
        "^(tema|temas|titulo|titre|titolo|sujet|argomento|assunto|lectura|lettura|leitura|chapitre|capitulo|capitolo|articulo"
            + "|articolo|artigo|ponente|relatore|orador|orateur|intervenant|expositor|presentador|apresentador|palestrante)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Romance();

    [GeneratedRegex(
        "^(datum|termin|thema|titel|kapitel|raum|folien|leitung|onderwerp|hoofdstuk|nummer|zeit)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Closed();
}
