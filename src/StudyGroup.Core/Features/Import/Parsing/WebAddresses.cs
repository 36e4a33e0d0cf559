using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Finds bare web addresses in a text. Cells are split before looking for addresses: a Markdown parser that does it the other way round
/// takes the "|" after an address as part of it.
/// </summary>
internal static partial class WebAddresses
{
    /// <summary>The addresses in order, each as often as it occurs; <c>www.</c> gets its <c>https://</c>.</summary>
    public static IEnumerable<CellLink> Find(string text)
    {
        foreach (Match match in Address().Matches(text))
        {
            var address = WithoutEnd(match.Value);
            if (address.EndsWith("://", StringComparison.Ordinal) || !address.Contains('.')) continue;
            var url = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + address : address;
            yield return new(url, url == address ? url : address, match.Index);
        }
    }

    /// <summary>The text without its addresses.</summary>
    public static string Without(string text) => Address().Replace(text, match => match.Value[WithoutEnd(match.Value).Length..]);

    // Punctuation at the end of a sentence ends the address too, and so does a closing bracket that was opened before it.
    private static string WithoutEnd(string address)
    {
        var (end, open) = (address.Length, address.Count(c => c == '(') - address.Count(c => c == ')'));
        for (; end > 0; end--)
        {
            if (address[end - 1] == ')' && open < 0) open++;
            else if (!".,;:!?'’*_~]…".Contains(address[end - 1])) break;
        }

        return address[..end];
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}/@.])(https?://|www\.(?=[\p{L}\p{N}]))((?![,;|]https?://)[^\s\p{Cc}<>""“”«»|\\\[])+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
