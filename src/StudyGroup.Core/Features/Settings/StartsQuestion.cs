using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Settings;

/// <summary>Asks whether dated seminars keep their local or their exact time when the time zone or the usual start changes.</summary>
internal sealed class StartsQuestion(IDrafts drafts)
{
    /// <summary>Keeps the local times, so the seminars move. Argument: the draft's id.</summary>
    public const string KeepTimes = "starts-times";

    /// <summary>Keeps the exact times, so the local times change. Argument: the draft's id.</summary>
    public const string KeepExactTimes = "starts-moments";

    /// <summary>Changes nothing. Argument: the draft's id.</summary>
    public const string Cancel = "starts-cancel";

    private const string Kind = "settings-starts";
    private const string Shown = "shown";

    /// <summary>The draft that a button refers to, if it's one of the caller's questions.</summary>
    public Outcome<Draft> Find(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft) return Draft.Gone;
        return draft.By == call.Member.Id ? draft : new Refusal($"I asked someone else that. Use the command yourself.");
    }

    /// <summary>Whether the change shown before → after is still what would happen.</summary>
    public static bool IsAsShown(Draft draft, Group group, GroupSettings settings, Instant now) =>
        draft.Inputs.ExactText(Shown) == Print(group, settings, MovedStarts.Of(group, settings, now));

    /// <summary>Asks, showing both answers before → after.</summary>
    public async Task<Card> AskAsync(Call call, Group group, Options options, GroupSettings settings, ImmutableArray<Seminar> moved)
    {
        var inputs = options.With(Shown, Print(group, settings, moved));
        var draft = await drafts.AddAsync(group.Id, call.Member.Id, Kind, inputs, call.Now);
        var isZone = group.Settings.Zone != settings.Zone;
        var (times, moments) = isZone ? ("Keep local times", "Keep exact times") : ("Move them", "Leave them");
        return new Card
        {
            Title = $"{ClockWords.Say(group.Settings, settings)}",
            Tone = Tone.Warning,
            Lines =
            [
                $"This affects {(moved.Length == 1 ? "a dated seminar" : $"{moved.Length} dated seminars")}. "
                    + $"Nothing is saved until you choose.",
            ],
            Fields =
            [
                new Field(
                    isZone ? "Keep local times: the seminars move" : "Move them to the new start",
                    Pages.Fitting([.. moved.Select(s => Moves(group, settings, s).AsItem())])),
                new Field(
                    isZone ? "Keep exact times: the local times change" : "Leave them at their current start",
                    Pages.Fitting([.. moved.Select(s => Stays(group, settings, s).AsItem())])),
            ],
            Buttons =
            [
                new Button(times, new ActionId(KeepTimes, $"{draft.Id}"), ButtonStyle.Primary),
                new Button(moments, new ActionId(KeepExactTimes, $"{draft.Id}")),
                new Button("Cancel", new ActionId(Cancel, $"{draft.Id}")),
            ],
        };
    }

    private static Line Moves(Group group, GroupSettings settings, Seminar seminar) =>
        $"{SeminarWords.Called(seminar)}: {new Span.Strikethrough(SeminarWords.When(group, seminar, TimestampStyle.Short))} → "
            + $"{new Span.Bold(SeminarWords.When(settings, seminar.Date, TimestampStyle.Short))}";

    private static Line Stays(Group group, GroupSettings settings, Seminar seminar) =>
        $"{SeminarWords.Called(seminar)}: {new Span.Strikethrough(SeminarWords.LocalWhen(group.Settings, seminar.Date))} → "
            + $"{new Span.Bold(SeminarWords.LocalWhen(settings, MovedStarts.Said(seminar.Date, group.Settings, settings)))}";

    private static string Print(Group group, GroupSettings settings, ImmutableArray<Seminar> moved) =>
        string.Join('\n', moved.Select(s => Moves(group, settings, s).ToString()).Prepend(ClockWords.Say(group.Settings, settings)));
}
