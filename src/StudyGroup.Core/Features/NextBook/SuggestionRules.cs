using System.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>A suggestion as typed; null for what was left out.</summary>
internal sealed record TypedSuggestion(string? Title, string? Author, string? Link, string? Why);

/// <summary>What makes a valid suggestion, and who may withdraw it.</summary>
internal static class SuggestionRules
{
    private static Refusal Gone { get; } = new($"That book isn't on the list any more. See {new Span.Command("book list")}.");

    /// <summary>The caller's suggestion, without an id; or what's wrong with it.</summary>
    public static Outcome<SuggestedBook> Read(Call call, TypedSuggestion typed)
    {
        if (Tidy(typed.Title) is not { } title) return new Refusal($"A suggestion needs a title. Which book do you want to read?");
        string? url = null;
        if (Tidy(typed.Link) is { } link && ReadingRules.ReadAddress(link).IsRefused(out var refusal, out url)) return refusal;
        var book = new SuggestedBook
        {
            Id = default,
            Group = call.Group.Id,
            Title = title,
            Author = Tidy(typed.Author),
            Url = url,
            Why = Tidy(typed.Why),
            By = call.Member.Id,
            ByName = PointAuthor.Kept(call.NameOf(call.Member.Id)),
            At = call.Now,
        };
        return TooLong("title", book.Title, SuggestedBook.MaxTextLength)
            ?? TooLong("author", book.Author, SuggestedBook.MaxTextLength)
            ?? TooLong("reason", book.Why, SuggestedBook.MaxWhyLength)
            ?? (Outcome<SuggestedBook>)book;
    }

    /// <summary>The suggestion, if a list has room for it and doesn't have the book yet.</summary>
    public static Outcome<SuggestedBook> Add(SuggestedBook book, IReadOnlyList<SuggestedBook> list)
    {
        if (list.FirstOrDefault(other => Key(other.Title) == Key(book.Title)) is { } same)
            return new Refusal(
                $"{BookWords.Named(same)} is already on the list, suggested by {same.By}. See {new Span.Command("book list")}.");
        if (list.Count(other => other.By == book.By) >= SuggestedBook.MaxPerMember)
            return new Refusal(
                $"You have {SuggestedBook.MaxPerMember} books on the list, the maximum. "
                    + $"To make room, withdraw one with {new Span.Command("book withdraw")}.");
        return list.Count >= SuggestedBook.MaxPerGroup
            ? new Refusal(
                $"The list has {SuggestedBook.MaxPerGroup} books, the maximum. "
                    + $"To make room, withdraw one with {new Span.Command("book withdraw")}; organizers can withdraw any.")
            : book;
    }

    /// <summary>The suggestion, if it's on the list and the caller suggested it or is an organizer.</summary>
    public static Outcome<SuggestedBook> MayWithdraw(Call call, SuggestedBook? book) => book switch
    {
        null or { IsOpen: false } => Gone,
        _ when call.IsOrganizer || book.By == call.Member.Id => book,
        _ => new Refusal($"Someone else suggested that. Only they and organizers can withdraw it."),
    };

    /// <summary>Finds a suggestion by an option's value.</summary>
    public static SuggestedBook? Find(this INextBooks books, Call call, string id) =>
        SuggestedBookId.Read(id) is { } read ? books.Find(call.Group.Id, read) : null;

    /// <summary>What a title has in common however it's written: its letters and digits, without case or accents.</summary>
    private static string Key(string title)
    {
        var key = string.Concat(title.ToLowerInvariant().EnumerateRunes().Where(Rune.IsLetterOrDigit)).ToArray();
        // A title may consist of symbols only.
        return key.Length > 0 ? string.Concat(key.Select(Accents.Without)) : title;
    }

    private static string? Tidy(string? text) => text is null || Texts.OneLine(text) is not { Length: > 0 } tidy ? null : tidy;

    private static Refusal? TooLong(string what, string? text, int maxLength) =>
        text is not null && Texts.Length(text) is var length && length > maxLength
            ? new Refusal($"The {what} can have up to {maxLength:N0} characters; yours has {length:N0}. Shorten it.")
            : null;
}
