using System.Text.RegularExpressions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Tells links to what is read from links to slides, recordings, code and the like.</summary>
internal static partial class LinkSense
{
    /// <summary>Why a link with credentials is left out. It doesn't repeat them.</summary>
    public const string HasPassword = "A link has a name or a password in front of its site, so I left it out.";

    /// <summary>Whether a link leads to slides and the like, by its label, or else by its address.</summary>
    public static bool IsMaterial(CellLink link) => HasMaterialLabel(link) || (!IsReadingLabel(link) && Site().IsMatch(link.Url));

    /// <summary>Whether a link's label says that it leads to slides and the like.</summary>
    public static bool HasMaterialLabel(CellLink link) => !IsAddress(link) && Material().IsMatch(link.Text);

    /// <summary>Whether a link has no title: its label is its address, or just calls it a paper.</summary>
    public static bool HasNoTitle(CellLink link) => IsAddress(link) || IsReadingLabel(link) || Here().IsMatch(link.Text);

    /// <summary>The title that a link's label is, without emoji in front; null if it's none.</summary>
    public static string? TitleOf(CellLink link) =>
        !HasNoTitle(link) && MarkdownText.Undecorated(link.Text) is { Length: > 0 } title ? title : null;

    /// <summary>Whether a link's label only calls it a paper, without its title.</summary>
    public static bool IsReadingLabel(CellLink link) => Reading_().IsMatch(link.Text);

    /// <summary>Whether a link can be a reading's: complete, http or https, without a password, and not too long.</summary>
    public static bool IsSafe(string url) =>
        SlidesRules.IsLink(url) && url.Length <= Reading.MaxUrlLength && new Uri(url).UserInfo.Length == 0;

    /// <summary>Why a link in a title is left out; null if that needs no word, since it leads to a file next to the schedule.</summary>
    public static string? WhyNot(string url) =>
        url.Length > Reading.MaxUrlLength ? $"A link has more than {Reading.MaxUrlLength} characters, so I left it out."
            : SlidesRules.IsLink(url) ? HasPassword
            : Scheme().IsMatch(url) ? $"I left out the link “{Text.Texts.Cut(url, 40)}”. Use a plain http or https link."
            : null;

    private static bool IsAddress(CellLink link) => link.Text == link.Url || link.Url == "https://" + link.Text || link.Text.Length == 0;

    [GeneratedRegex(
        @"^\W*((the|our|my|full|lecture|talk|meeting|session|seminar|class|week|chapter|paper|source|google|join|watch|zoom)( [0-9]+)? )*"
            + @"(slides?|slide ?deck|deck|folien|diapos?|diapositiv\w*|pptx?|presentation|handouts?|code|github|notebook|colab|videos?"
            + @"|recordings?|youtube|zoom|meet|teams|notes|minutes|rsvp|blog( ?post)?|website|homepage|exercises?|homework|solutions?"
            + @"|materials?|resources?|abstract|registration|register|sign ?up|calendar|pdf|poster|demo|dataset|announcement)"
            + @"( (link|[0-9]+|pdf))?\W*(\([^()]*\))?\W*$|^\W*(slides|recording)\b|\b(slides|recording)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Material();

    [GeneratedRegex(
        @"^\W*((the|full) )?(paper|article|reading|preprint|arxiv|doi|text)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Reading_();

    [GeneratedRegex(
        @"^\W*(link|url|here|lien|enlace)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Here();

    [GeneratedRegex(
        @"^https?://((www\.)?((slides?|decks?|videos?|code|notes|meet)\.|speakerdeck\.com|slideshare\.net|youtu\.be|youtube\.com|vimeo\.com"
            + @"|github\.com|gitlab\.com|colab\.research\.google\.com|docs\.google\.com/presentation|[a-z0-9]+\.zoom\.us|zoom\.us"
            + @"|teams\.microsoft\.com)|[^?#]*(/slides?(/|$)|\.(pptx?|key|odp)([?#]|$)))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Site();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
