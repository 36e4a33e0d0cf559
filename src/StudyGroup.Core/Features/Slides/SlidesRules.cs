using System.Collections.Immutable;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary>What makes valid slides, and how to add them to a seminar.</summary>
internal static class SlidesRules
{
    /// <summary>The typed deck, or what's wrong with it.</summary>
    public static Outcome<SlideDeck> Read(string? url, string? title, string? topic, string? covers)
    {
        url = WebAddress.Completed(url ?? "");
        if (CheckLink(url) is { } wrong) return wrong;
        return ReadDetails(title, topic, covers).IsRefused(out var refusal, out var deck) ? refusal : deck with { Url = url };
    }

    /// <summary>The typed details of a deck whose link isn't known yet, or what's wrong with them.</summary>
    public static Outcome<SlideDeck> ReadDetails(string? title, string? topic, string? covers)
    {
        var wrong = TooLong("title", title, SlideDeck.MaxTextLength)
            ?? TooLong("topic", topic, SlideDeck.MaxTextLength)
            ?? TooLong("list of what they cover", covers, SlideDeck.MaxCoversLength);
        return wrong is null ? new SlideDeck("", title, topic, Items(covers)) : wrong;
    }

    /// <summary>What's wrong with a link, or null.</summary>
    public static Refusal? CheckLink(string url)
    {
        if (!IsLink(url)) return new Refusal($"I can't use that link. Try a full web address, such as https://example.org/slides.");
        return url.Length > SlideDeck.MaxUrlLength
            ? new Refusal($"A link can have up to {SlideDeck.MaxUrlLength} characters; yours is {url.Length:N0}. Use a shorter one.")
            : null;
    }

    /// <summary>Whether a text is an absolute http or https address.</summary>
    public static bool IsLink(string url) =>
        !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0;

    /// <summary>Adds a deck. If the seminar already has one with that address, updates it and keeps details that weren't given.</summary>
    public static Outcome<Group> Put(Group group, SeminarId id, SlideDeck deck)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        if (seminar.Slides.FirstOrDefault(d => d.Url == deck.Url) is { } known)
        {
            var updated = new SlideDeck(
                deck.Url, deck.Title ?? known.Title, deck.Topic ?? known.Topic, deck.Covers.IsEmpty ? known.Covers : deck.Covers);
            return group.With(seminar with { Slides = seminar.Slides.Replace(known, updated) });
        }

        if (seminar.Slides.Length >= SlideDeck.MaxPerSeminar)
        {
            return new Refusal(
                $"{SeminarWords.Called(seminar)} already has {SlideDeck.MaxPerSeminar} sets of slides, the maximum. "
                + $"Remove one first with {new Span.Command("manage slides")}.");
        }

        return group.With(seminar with { Slides = seminar.Slides.Add(deck) });
    }

    private static Refusal? TooLong(string what, string? text, int maxLength) =>
        text is not null && Texts.Length(text) is var length && length > maxLength
            ? new Refusal($"The {what} can have up to {maxLength:N0} characters; yours is {length:N0}.")
            : null;

    private static ImmutableArray<string> Items(string? covers) =>
        covers is null ? [] : [.. CoverList.Split(covers)];
}
