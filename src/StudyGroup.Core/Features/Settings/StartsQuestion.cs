using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Settings;

/// <summary>Asks whether dated seminars keep their local time or their moment when the time zone or the usual start changes.</summary>
/// <param name="drafts">Keeps the command until it is answered.</param>
internal sealed class StartsQuestion(IDrafts drafts)
{
    /// <summary>Local times stay, so the seminars move: the draft's id.</summary>
    public const string KeepTimes = "starts-times";

    /// <summary>The seminars stay where they are, so their local times change: the draft's id.</summary>
    public const string KeepMoments = "starts-moments";

    /// <summary>Nothing changes: the draft's id.</summary>
    public const string Cancel = "starts-cancel";

    private const string Kind = "settings-starts";
    private const string Shown = "shown";

    /// <summary>The draft that a button names, if it is one of the caller's questions.</summary>
    public Outcome<Draft> Find(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft) return Draft.Gone;
        return draft.By == call.Member.Id ? draft : new Refusal($"I asked somebody else that. Please use the command yourself.");
    }

    /// <summary>Whether what was shown before → after is still what would happen.</summary>
    public static bool IsAsShown(Draft draft, Group group, GroupSettings settings, Instant now) =>
        draft.Inputs.ExactText(Shown) == Print(group, settings, MovedStarts.Of(group, settings, now));

    /// <summary>Asks, with both answers before → after.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="group">The group as it is.</param>
    /// <param name="options">What was given with the command.</param>
    /// <param name="settings">The settings as they would be.</param>
    /// <param name="moved">The seminars that would move; at least one.</param>
    public async Task<Card> AskAsync(Call call, Group group, Options options, GroupSettings settings, ImmutableArray<Seminar> moved)
    {
        var inputs = options.With(Shown, Print(group, settings, moved));
        var draft = await drafts.AddAsync(group.Id, call.Member.Id, Kind, inputs, call.Now);
        var isZone = group.Settings.Zone != settings.Zone;
        var (times, moments) = isZone ? ("Keep local times", "Keep the moments") : ("Move them", "Leave them");
        return new Card
        {
            Title = $"{ClockWords.Say(group.Settings, settings)}",
            Tone = Tone.Warning,
            Lines = [$"{(moved.Length == 1 ? "A dated seminar is" : $"{moved.Length} dated seminars are")} affected. Nothing is saved until you choose."],
            Fields =
            [
                new Field(isZone ? "Keep local times: they start at another moment" : "Move them to the new start", Pages.Fitting([.. moved.Select(s => Moves(group, settings, s).AsItem())])),
                new Field(isZone ? "Keep the moments: their local times change" : "Leave them at their present start", Pages.Fitting([.. moved.Select(s => Stays(group, settings, s).AsItem())])),
            ],
            Buttons =
            [
                new Button(times, new ActionId(KeepTimes, $"{draft.Id}"), Weight.Main),
                new Button(moments, new ActionId(KeepMoments, $"{draft.Id}")),
                new Button("Cancel", new ActionId(Cancel, $"{draft.Id}")),
            ],
        };
    }

    private static Line Moves(Group group, GroupSettings settings, Seminar seminar) =>
        $"{SeminarWords.Called(seminar)}: {new Span.Struck(SeminarWords.When(group, seminar, MomentLook.Short))} → {new Span.Strong(SeminarWords.When(settings, seminar.Date, MomentLook.Short))}";

    private static Line Stays(Group group, GroupSettings settings, Seminar seminar) =>
        $"{SeminarWords.Called(seminar)}: {new Span.Struck(SeminarWords.LocalWhen(group.Settings, seminar.Date))} → {new Span.Strong(SeminarWords.LocalWhen(settings, MovedStarts.Said(seminar.Date, group.Settings, settings)))}";

    private static string Print(Group group, GroupSettings settings, ImmutableArray<Seminar> moved) =>
        string.Join('\n', moved.Select(s => Moves(group, settings, s).ToString()).Prepend(ClockWords.Say(group.Settings, settings)));
}
