using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>What makes a valid point, and who may change it.</summary>
internal static class PointRules
{
    /// <summary>How long a removal can be undone.</summary>
    public static readonly Duration UndoLasts = Duration.FromMinutes(10);

    /// <summary>The typed text, or what's wrong with it.</summary>
    public static Outcome<string> ReadText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Refusal($"A point needs some text. What do you want to talk about?");
        var length = Texts.Length(text);
        return length <= Point.MaxTextLength
            ? text.Trim()
            : new Refusal(
                $"A point can have up to {Point.MaxTextLength:N0} characters; yours is {length:N0}. Shorten it, or split it in two.");
    }

    /// <summary>The caller's new point, without an id; or why a seminar with <paramref name="count"/> points is full.</summary>
    public static Outcome<Point> New(Call call, Seminar seminar, string text, int count) => count >= Point.MaxPerSeminar
        ? new Refusal(
            $"{SeminarWords.Called(seminar)} already has {Point.MaxPerSeminar} points, the maximum. Remove some before you add more.")
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

    /// <summary>The point, if it exists and the caller is its author or an organizer.</summary>
    public static Outcome<Point> MayChange(Call call, Point? point) => point switch
    {
        null or { RemovedAt: not null } => Removed,
        _ when call.Group.MayBePast(point.Seminar) => OfFinished,
        _ when call.IsOrganizer || point.Author == call.Member.Id => point,
        _ => new Refusal($"That's someone else's point. Only its author and organizers can change it."),
    };

    /// <summary>The point, if it exists and the caller is its seminar's presenter or an organizer.</summary>
    public static Outcome<Point> MayTick(Call call, Point? point)
    {
        if (Present(call, point).IsRefused(out var refusal, out point)) return refusal;
        var seminar = call.Group.Find(point.Seminar)!;
        return call.IsOrganizer || seminar.IsPresentedBy(call.Member.Id)
            ? point
            : new Refusal($"Only the presenters of {SeminarWords.Called(seminar)} and organizers can tick off its points.");
    }

    /// <summary>The point, if it exists and its seminar is in the schedule.</summary>
    public static Outcome<Point> Present(Call call, Point? point)
    {
        if (point is null or { RemovedAt: not null }) return Removed;
        if (call.Group.MayBePast(point.Seminar)) return OfFinished;
        return call.Group.Find(point.Seminar) is null ? Removed : point;
    }

    private static Refusal Removed { get; } = new($"That point has been removed. See {new Span.Command("point list")}.");

    private static Refusal OfFinished { get; } = new(
        $"That point belongs to a book you've finished, so it stays as it is. See {new Span.Command("book past")}.");

    /// <summary>Finds a point by an option's value or a button's argument.</summary>
    public static Point? Find(this IPoints points, Call call, string id) =>
        PointId.Read(id) is { } read ? points.Find(call.Group.Id, read) : null;
}
