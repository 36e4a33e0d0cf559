using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>
/// What organizers do about a date that a presenter can't make, with the buttons under the post about it: accept the suggested date, which
/// moves the seminar, decline it, or pick another. Who accepted it isn't stored here: the history says who moved the seminar, and undoing
/// that offers the date again.
/// </summary>
/// <param name="move">Moves a seminar to a typed date.</param>
public sealed class SuggestedDates(GroupChanges changes, IPosts posts, ManageSeminarMove move) : IAnswersButtons, IAnswersForms
{
    /// <summary>
    /// Moves the seminar to the suggested date. The arguments of this and the others are the seminar's id and the post's key.
    /// </summary>
    internal const string Accept = "date-accept";

    /// <summary>Turns the suggested date down.</summary>
    internal const string Decline = "date-decline";

    /// <summary>Opens a form for another date.</summary>
    internal const string Another = "date-another";

    private static readonly Refusal Gone =
        new($"I no longer know about that suggestion. Move the seminar with {new Span.Command("manage seminar-move")}.");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Accept, Decline, Another];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Another];

    /// <summary>The action of a button under a post.</summary>
    internal static ActionId Of(string action, Post post) => new(action, $"{post.Seminar}", post.Key);

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call) => call.Action.Name switch
    {
        Accept => await AcceptAsync(call),
        Decline => await DeclineAsync(call),
        _ => Open(call, call.Action).IsRefused(out var refusal, out var form) ? refusal : new Reply.Ask(form),
    };

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) =>
        Find(call, action).IsRefused(out var refusal, out var post)
        || WhyChanged(call.Group, post.Seminar, Declined(post), call.Now).IsRefused(out refusal, out var seminar)
            ? refusal
            : new Form($"New date for {SeminarWords.Name(seminar)}", action,
                [WhenOption.Field("New date, “TBA” or “coming soon”")]);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var post)
            || WhyChanged(call.Group, post.Seminar, Declined(post), call.Now).IsRefused(out refusal, out _))
            return refusal;
        return await move.SubmitAsync(call);
    }

    private async Task<Reply> AcceptAsync(ButtonCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var post)) return refusal;
        var declined = Declined(post);
        if (WhyNot(call.Group, post.Seminar, declined, call.Now).IsRefused(out refusal, out var seminar)) return refusal;
        var (old, date) = (seminar.Date, declined.Suggested!);
        var changed = await changes.ChangeAsync(call, group => WhyNot(group, post.Seminar, declined, call.Now).IsRefused(out var no, out _)
            ? no
            : SeminarMoves.Move(group, post.Seminar, date, out old));
        return changed.IsRefused(out refusal, out var done) ? refusal : SeminarMoves.Done(call, done, seminar, old, date);
    }

    private async Task<Reply> DeclineAsync(ButtonCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var post)) return refusal;
        if (WhyNot(call.Group, post.Seminar, Declined(post), call.Now).IsRefused(out refusal, out var seminar)) return refusal;
        await posts.ChangeLiveAsync(call.Group.Id, post.Key, newest => newest with
        {
            Subject = Declined(newest) with { DeclinedBy = Declined(newest).DeclinedBy ?? call.Member.Id },
        });
        Line done = $"You've declined it, so {SeminarWords.Called(seminar)} keeps its date for now. "
            + $"{Declined(post).By} can see that, and suggest another.";
        return new Reply.Private(done);
    }

    private static DateDeclined Declined(Post post) => (DateDeclined)post.Subject;

    private Outcome<Post> Find(Call call, ActionId action)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (SeminarChoice.Find(call.Group, action).IsRefused(out var removed, out _)) return removed;
        return posts.Of(call.Group.Id).FirstOrDefault(post => post.Key == action[1] && post.Subject is DateDeclined) is { } found
            ? found
            : Gone;
    }

    private Outcome<Seminar> WhyNot(Group group, SeminarId id, DateDeclined declined, Instant now)
    {
        if (WhyChanged(group, id, declined, now).IsRefused(out var refusal, out var seminar)) return refusal;
        if (!seminar.IsPresentedBy(declined.By))
        {
            return new Refusal(
                $"{declined.By} is no longer presenting {SeminarWords.Called(seminar)}, so their suggestion no longer counts.");
        }

        if (declined.DeclinedBy is { } by)
        {
            return new Refusal(
                $"{by} has already declined that date. To use it all the same, move it with {new Span.Command("manage seminar-move")}.");
        }

        if (DateDeclined.LastOf(posts.Of(group.Id), id, declined.Start, declined.By)?.SaidAt != declined.SaidAt)
            return new Refusal($"{declined.By} has said something else about this date since. See their newer message.");
        return declined.Suggested?.Known() is { } on && on.StartIn(group.Settings) > now
            ? seminar
            : new Refusal($"The suggested date has passed. Pick another with {new Span.Command("manage seminar-move")}.");
    }

    private static Outcome<Seminar> WhyChanged(Group group, SeminarId id, DateDeclined declined, Instant now)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        var name = SeminarWords.Called(seminar);
        if (seminar.Cancelled is not null)
            return new Refusal($"{name} is cancelled. Bring it back first with {new Span.Command("manage seminar-restore")}.");
        if (group.KnownStartOf(seminar) != declined.Start)
            return new Refusal($"The date of {name} has changed since ({SeminarWords.When(group, seminar)}), so this no longer applies.");
        return Schedule.StatusOf(group, seminar, now) == SeminarStatus.Held ? new Refusal($"{name} is over, so its date stays.") : seminar;
    }
}
