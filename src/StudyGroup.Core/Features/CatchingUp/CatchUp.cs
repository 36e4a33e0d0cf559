using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.CatchingUp;

/// <summary>
/// <c>/catch-up</c> and "What did I miss?": what happened since a member was last here, for them alone. Somebody who's new
/// sees the story so far.
/// </summary>
public sealed class CatchUp(IVisits visits, IPoints points, IChanges changes, ISeasons seasons) : ICommand, IAnswersButtons
{
    // Arguments: since when, in seconds since 1970 ("" for all), and the page.
    private const string Turn = "catch-up-page";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("catch-up", "What happened since you were last here") { IsPrivate = true };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [CatchUpButton.Action, Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(new Reply.Private(Page(call, LastBefore(call), 0)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(call.Action.Name == Turn
        ? new Reply.Replace(Page(call, Read(call.Action[0]), Pages.Read(call.Action[1])))
        : new Reply.Private(Page(call, LastBefore(call), 0)));

    private Instant? LastBefore(Call call) => visits.Of(call.Group.Id, call.Member.Id)?.LastBefore(call.Now);

    private Card Page(Call call, Instant? since, int page)
    {
        var missed = In(call.Group);
        var finished = seasons.Of(call.Group.Id).Where(season => since is null || season.FinishedAt > since);
        ImmutableArray<ImmutableArray<Line>> items =
        [
            .. finished.SelectMany(season => In(season.AsGroup(call.Group)).InFinished(season, since)),
            .. since is { } last ? missed.Since(last) : missed.SoFar(),
        ];
        var card = new Card
        {
            Title = since is null ? $"The story so far" : items.IsEmpty ? $"You haven't missed anything" : (Line)$"What you missed",
            Lines = since is { } seen ? [((Line)$"You were last here {new Span.Moment(seen, TimestampStyle.Relative)}.").AsAside()] : [],
            Buttons = Schedule.Next(call.Group, call.Now) is null ? [] : [new Button("Next seminar", new ActionId(NextSeminar.Action))],
        };
        if (since is null && items.IsEmpty) card = card with { Lines = [$"No seminar has been held yet, so you're right on time."] };
        var stamp = since?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "";
        return Pages.Show(card, [.. items, .. missed.Next()], page, to => new ActionId(Turn, stamp, $"{to}"));

        Missed In(Group group) => new(group, call.Member.Id, points, changes.Of(group.Id), call.Now);
    }

    private static Instant? Read(string stamp) =>
        long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;
}
