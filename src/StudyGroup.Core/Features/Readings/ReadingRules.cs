using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Readings;

/// <summary>A reading as typed; null for what was left out.</summary>
internal sealed record TypedReading(string? Title, string? Link, string? Part, string? Authors, string? Published, bool IsOptional);

/// <summary>What makes valid readings.</summary>
internal static partial class ReadingRules
{
    private const int LinkAsTitle = 100;

    /// <summary>
    /// The typed reading, or what's wrong with it. DOIs and arXiv ids become links, and a link within the title is taken out of it. A
    /// reading with only a link gets that as its title.
    /// </summary>
    public static Outcome<Reading> Read(TypedReading typed)
    {
        var (title, url) = (Tidy(typed.Title), (string?)null);
        var link = Tidy(typed.Link);
        if (link is null && title is not null && IsMeantAsLink(title)) (title, link) = (null, title);
        if (link is not null)
        {
            if (ReadLink(link).IsRefused(out var hostile, out var read)) return hostile;
            (title, url) = (title ?? read.Title, read.Url);
        }
        else if (title is not null && FindLink(title) is { } found)
        {
            (title, url) = (found.Title, found.Url);
        }

        if (title is null) return new Refusal($"A reading needs a title or a link.");
        var reading = new Reading(title)
        {
            Url = url,
            Part = Tidy(typed.Part),
            Authors = Tidy(typed.Authors),
            Published = Tidy(typed.Published),
            IsOptional = typed.IsOptional,
        };
        return TooLong("title", reading.Title, Reading.MaxTitleLength)
            ?? TooLong("part", reading.Part, Reading.MaxTextLength)
            ?? TooLong("list of authors", reading.Authors, Reading.MaxTextLength)
            ?? TooLong("place or year of publication", reading.Published, Reading.MaxTextLength)
            ?? (Outcome<Reading>)reading;
    }

    /// <summary>
    /// The seminar with these readings, or why it can't have them: too many, or one twice that wasn't there twice before.
    /// </summary>
    public static Outcome<Seminar> Put(Seminar seminar, ImmutableArray<Reading> readings)
    {
        if (readings.Length > Reading.MaxPerSeminar)
        {
            return new Refusal(
                $"A seminar can have up to {Reading.MaxPerSeminar} readings, and that would make {readings.Length}. Remove some.");
        }

        return Repeated(readings).Except(Repeated(seminar.Readings)).FirstOrDefault() is { Title: var title }
            ? new Refusal($"“{Texts.Cut(title, LinkAsTitle)}” is there already. Leave it out, or say which other part to read.")
            : seminar with { Readings = readings };
    }

    /// <summary>Whether two are the same thing to read, even if one says more about it.</summary>
    public static bool AreSame(Reading one, Reading other) =>
        IsSame(one.Part, other.Part)
        && (one.Url is { } url && other.Url is { } otherUrl ? url == otherUrl : IsSame(one.Title, other.Title));

    /// <summary>
    /// Whether a text is meant as a link, even one that nobody should follow: an address, a DOI or an arXiv id. Without https:// it needs a
    /// slash, because "Node.js" and "K.Marsh" could be host names.
    /// </summary>
    public static bool IsMeantAsLink(string text) =>
        Scheme().IsMatch(text) || ReadingLink.Find(text) is { Rest: "" } || (text.Contains('/') && WebAddress.Completed(text) != text);

    /// <summary>The address of a typed link, DOI or arXiv id, or why it can't be used.</summary>
    public static Outcome<string> ReadAddress(string typed) =>
        ReadLink(typed).IsRefused(out var refusal, out var link) ? refusal : link.Url;

    private static IEnumerable<Reading> Repeated(ImmutableArray<Reading> readings) =>
        readings.Where((reading, i) => readings.Take(i).Any(other => AreSame(other, reading)));

    private static Outcome<Linked> ReadLink(string typed)
    {
        if (ReadingLink.Find(typed) is { Rest: "" } id) return new Linked(id.Name, id.Url);
        var url = WebAddress.Completed(typed);
        if (!SlidesRules.IsLink(url) || new Uri(url).UserInfo.Length > 0)
            return new Refusal($"I can't use that link. Try a full web address, such as https://example.org/paper, a DOI or an arXiv id.");
        return url.Length > Reading.MaxUrlLength
            ? new Refusal($"A link can have up to {Reading.MaxUrlLength} characters; yours is {url.Length:N0}. Use a shorter one.")
            : new Linked(Named(url), url);
    }

    private static Linked? FindLink(string title)
    {
        if (ReadingLink.Find(title) is { } id) return new(id.Rest.Length == 0 ? id.Name : id.Rest, id.Url);
        if (Address().Match(title) is not { Success: true } found || ReadLink(found.Value).IsRefused(out _, out var link)) return null;
        var left = $"{title[..found.Index]} {title[(found.Index + found.Length)..]}"
            .Replace("( )", "", StringComparison.Ordinal).Trim([.. " ,;:|·–—-<>"]);
        return left.Length == 0 ? link : link with { Title = Texts.OneLine(left) };
    }

    private static string Named(string url) =>
        Texts.Cut(url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/'), LinkAsTitle);

    private static string? Tidy(string? text) => text is null || Texts.OneLine(text) is not { Length: > 0 } tidy ? null : tidy;

    private static Refusal? TooLong(string what, string? text, int maxLength) =>
        text is not null && Texts.Length(text) is var length && length > maxLength
            ? new Refusal($"The {what} can have up to {maxLength:N0} characters; yours has {length:N0}. Shorten it.")
            : null;

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"https?://[^\s<>]*[^\s<>.,;:!?)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^([a-z][a-z0-9+-]*://|(javascript|data|file|vbscript|mailto|doi|arxiv):)\S*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    private sealed record Linked(string Title, string Url);
}
