using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Export;

/// <summary>Escapes text for Markdown, so that it's read back as the same text.</summary>
internal static partial class MarkdownEscape
{
    /// <summary>A text on one line, in a table or not.</summary>
    public static string Text(string text)
    {
        var line = Spaces().Replace(text, " ").Trim();
        return Bare().Replace(Special().Replace(line, @"\$0"), m => m.Value[..^1] + "\\" + m.Value[^1]);
    }

    /// <summary>An address in the brackets of a link.</summary>
    public static string Url(string url) =>
        Plain().IsMatch(url) ? url : $"<{UrlSpecial().Replace(url, @"\$0").Replace("&", "&amp;", StringComparison.Ordinal)}>";

    /// <summary>Whether an address may be on its own in angle brackets.</summary>
    public static bool StandsAlone(string url) => Plain().IsMatch(url);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\`*_\[\]<>|~&]")]
    private static partial Regex Special();

    // Text that would become a link on its own: "https:" before "//", "mailto:", "tel:", "www.".
    [GeneratedRegex(@"(https?|ftp):(?=//)|(mailto|tel):|www\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[A-Za-z0-9:/?#@!$'*+,=%._~&-]+$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"[\\<>]")]
    private static partial Regex UrlSpecial();
}
