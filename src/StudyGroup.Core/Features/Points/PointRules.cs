using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>What a point may be, and who may touch it.</summary>
internal static class PointRules
{
    /// <summary>How long a removal can be undone.</summary>
    public static readonly Duration UndoLasts = Duration.FromMinutes(10);

    /// <summary>The text that somebody typed, or what is wrong with it.</summary>
    public static Outcome<string> ReadText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Refusal($"A discussion point needs some text. Write what you want to talk about.");
        var length = Texts.Length(text);
        return length <= Point.LongestText
            ? text.Trim()
            : new Refusal($"A discussion point may have at most {Point.LongestText} characters; that were {length}. Please shorten it, or make two of it.");
    }

    /// <summary>A new point of the caller's, without an id; or why a seminar that has <paramref name="count"/> points takes no more.</summary>
    public static Outcome<Point> New(Call call, Seminar seminar, string text, int count) => count >= Point.MostOfSeminar
        ? new Refusal($"{SeminarWords.Name(seminar)} already has {Point.MostOfSeminar} points. Remove some before you add more.")
        : new Point
        {
            Id = default,
            Group = call.Group.Id,
            Seminar = seminar.Id,
            Author = call.Member.Id,
            AuthorName = PointAuthor.Kept(call.NameOf(call.Member.Id)),
            Text = text,
            AddedAt = call.Now,
        };

    /// <summary>The point, if it stands and the caller may change it: its author, or an organizer.</summary>
    public static Outcome<Point> MayChange(Call call, Point? point) => point switch
    {
        null or { RemovedAt: not null } => new Refusal($"That point is not there any more. See {new Span.Command("point list")}."),
        _ when call.IsOrganizer || point.Author == call.Member.Id => point,
        _ => new Refusal($"That point is somebody else's: only its author and organizers can change it."),
    };

    /// <summary>The point, if it stands and the caller may tick it off: its seminar's presenter, or an organizer.</summary>
    public static Outcome<Point> MayTick(Call call, Point? point)
    {
        if (point is null or { RemovedAt: not null } || call.Group.Find(point.Seminar) is not { } seminar)
            return new Refusal($"That point is not there any more. See {new Span.Command("point list")}.");
        return call.IsOrganizer || seminar.Presenter == call.Member.Id
            ? point
            : new Refusal($"Only the presenter of {SeminarWords.Name(seminar)} and organizers tick its points off.");
    }

    /// <summary>The point that an option's value or an argument names.</summary>
    public static Point? Find(this IPoints points, Call call, string id) =>
        PointId.Read(id) is { } read ? points.Find(call.Group.Id, read) : null;
}
