using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>Reads which books of the list are meant, by their numbers in it: "1, 3-5".</summary>
internal static class BookNumbers
{
    /// <summary>The maximum length of the typed numbers, in code points.</summary>
    public const int MaxLength = 100;

    private static readonly char[] Separators = [',', ';', ' ', '&'];

    /// <summary>The books in the list's order, each once; or what can't be read.</summary>
    public static Outcome<IReadOnlyList<SuggestedBook>> Read(string typed, IReadOnlyList<SuggestedBook> list)
    {
        var meant = new SortedSet<int>();
        foreach (var part in Parts(typed))
        {
            if (Range(part) is not var (first, last) || first < 1 || last < first || last > list.Count)
            {
                return new Refusal(
                    $"“{Texts.Cut(part, 20)}” isn't a number from the list, which goes up to {list.Count}. "
                        + $"Write numbers such as 1, 3-5; {new Span.Command("book list")} shows them.");
            }

            meant.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return meant.Select(number => list[number - 1]).ToImmutableArray();
    }

    /// <summary>Suggests the next number to add, with its title.</summary>
    public static IEnumerable<Suggestion> Suggest(string typed, IReadOnlyList<SuggestedBook> list)
    {
        // The word that's being typed is a title or a number.
        var end = typed.LastIndexOf(',') + 1;
        var known = Read(typed[..end], list).IsRefused(out _, out var chosen) ? [] : chosen;
        var word = typed[end..].Trim();
        var before = string.Concat(known.Select(book => $"{Number(book)}, "));
        foreach (var book in list.Except(known))
        {
            var shown = $"{Number(book)}. {book.Title}";
            if (!shown.Contains(word, StringComparison.OrdinalIgnoreCase)) continue;
            var titles = string.Join(", ", known.Append(book).Select(b => b.Title));
            yield return new Suggestion(known.Count == 0 ? shown : Texts.Cut(titles, 100), $"{before}{Number(book)}");
        }

        int Number(SuggestedBook book) => list.Index().First(item => item.Item.Id == book.Id).Index + 1;
    }

    private static string[] Parts(string typed) => typed.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static (int First, int Last)? Range(string part)
    {
        var ends = part.Split('-', '–');
        return ends.Length <= 2 && ends.All(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture))
            : null;
    }
}
