using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary>What slides may be, and how they come to a seminar.</summary>
internal static class SlidesRules
{
    /// <summary>The deck that somebody typed in, or what is wrong with it.</summary>
    public static Outcome<SlideDeck> Read(string? url, string? title, string? topic, string? covers)
    {
        url = WebAddress.Completed(url ?? "");
        var wrong = CheckLink(url)
            ?? TooLong("title", title, SlideDeck.LongestText)
            ?? TooLong("topic", topic, SlideDeck.LongestText)
            ?? TooLong("list of what they cover", covers, SlideDeck.LongestCovers);
        return wrong is null ? new SlideDeck(url, title, topic, Items(covers)) : wrong;
    }

    /// <summary>What is wrong with a link; null where it may stand.</summary>
    public static Refusal? CheckLink(string url)
    {
        if (!IsLink(url)) return new Refusal($"The link must be a whole web address that starts with https:// or http://, such as https://example.org/slides.");
        return url.Length > SlideDeck.LongestUrl ? new Refusal($"The link may have at most {SlideDeck.LongestUrl} characters.") : null;
    }

    /// <summary>Whether a text is an absolute http or https address.</summary>
    public static bool IsLink(string url) =>
        !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0;

    /// <summary>The group with a deck more; where the seminar has one with that address, in its place, keeping what is not said anew.</summary>
    public static Outcome<Group> Put(Group group, SeminarId id, SlideDeck deck)
    {
        if (group.Find(id) is not { } seminar) return new Refusal($"That seminar was removed meanwhile. See {new Span.Command("schedule")}.");
        if (seminar.Slides.FirstOrDefault(d => d.Url == deck.Url) is { } known)
        {
            var renewed = new SlideDeck(
                deck.Url, deck.Title ?? known.Title, deck.Topic ?? known.Topic, deck.Covers.IsEmpty ? known.Covers : deck.Covers);
            return group.With(seminar with { Slides = seminar.Slides.Replace(known, renewed) });
        }

        if (seminar.Slides.Length >= SlideDeck.Most)
            return new Refusal($"{SeminarWords.Name(seminar)} has {SlideDeck.Most} slides already. Remove one first with {new Span.Command("manage slides")}.");
        return group.With(seminar with { Slides = seminar.Slides.Add(deck) });
    }

    private static Refusal? TooLong(string what, string? text, int longest) =>
        text is not null && Texts.Length(text) > longest ? new Refusal($"The {what} may have at most {longest} characters.") : null;

    private static ImmutableArray<string> Items(string? covers) =>
        covers is null ? [] : [.. CoverList.Split(covers)];
}
