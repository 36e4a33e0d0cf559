using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>
/// "I can't make this date" under a nudge: asks the presenter for another date, which they may leave out, and tells the organizers. If what
/// they type could be several dates, they're asked which one they mean.
/// </summary>
/// <param name="drafts">Holds the possible dates until the presenter has chosen one.</param>
public sealed class DeclineDate(IGroups groups, IPosts posts, IDrafts drafts) : IAnswersButtons, IAnswersForms, IAnswersInDirectMessages
{
    /// <summary>The action of the button and of the form. The arguments are the group's id, the seminar's id and its start.</summary>
    internal const string Action = "nudge-unsuited";

    // Arguments: the group's id, the draft's id and the index of the chosen date.
    private const string Pick = "date-pick";

    private const string When = "when";
    private const string Kind = "date-declined";
    private const string Seminar = "seminar";
    private const string Start = "start";
    private const string Reading = "reading.";

    private static readonly ImmutableArray<string> NoIdea =
        ["no idea", "no", "none", "i don't know", "i don’t know", "don't know", "don’t know", "dunno", "not sure", "?", "-", "n/a"];

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action, Pick];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public IReadOnlyList<string> InDirectMessages => Buttons;

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (call.Action.Name == Pick) return await PickAsync(call);
        return Open(call, call.Action).IsRefused(out var refusal, out var form) ? refusal : new Reply.Ask(form);
    }

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => NudgeButtons.Asked(call, action).IsRefused(out var refusal, out var seminar)
        ? refusal
        : new Form($"Another date for {SeminarWords.Name(seminar)}", action,
        [
            new FormField(
                When, "When could you do it instead?", 100, Required: false,
                Hint: "such as next friday 6pm (leave empty if you have no idea)"),
        ]);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (NudgeButtons.Asked(call, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        if (call.Field(When) is not { } typed || NoIdea.Contains(typed.TrimEnd('.', '!').ToLowerInvariant()))
            return await TellAsync(call, seminar, null);
        var read = WhenReader.Read(typed, call.Group.Settings, call.Now, seminar.Date);
        if (read is ParsedDate.InDoubt doubt) return await AskAsync(call, seminar, typed, doubt);
        return read.Sole(call.Group.Settings).IsRefused(out refusal, out var date) ? refusal : await TellAsync(call, seminar, date);
    }

    private async Task<Reply> AskAsync(FormCall call, Seminar seminar, string typed, ParsedDate.InDoubt doubt)
    {
        var settings = call.Group.Settings;
        var inputs = Options.None.With(Seminar, (long)seminar.Id.Value).With(Start, call.Action[2]).With(doubt.Dates.Select((date, index) =>
            KeyValuePair.Create<string, OptionGiven>(Reading + index, WhenWords.Type(date, settings))));
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, Kind, inputs, call.Now);
        return new Reply.Private(new Card
        {
            Title = $"Which one do you mean?",
            Lines =
            [
                $"“{typed}” could be:",
                .. doubt.Dates.Select(date => ((Line)$"{WhenWords.SayInFull(date, settings, call.Now)}").AsItem()),
            ],
            Buttons =
            [
                .. doubt.Dates.Select((date, index) =>
                    new Button(WhenWords.Say(date, settings), new ActionId(Pick, $"{call.Group.Id}", $"{draft.Id}", $"{index}"))),
                new Button("None of these", call.Action),
            ],
        });
    }

    private async Task<Reply> PickAsync(ButtonCall call)
    {
        if (DraftId.Read(call.Action[1]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft
            || draft.By != call.Member.Id || draft.Inputs.ExactText(Reading + call.Action[2]) is not { } when)
            return Draft.Gone;
        var action = new ActionId(
            Action, $"{call.Group.Id}", $"{draft.Inputs.Number(Seminar)}", draft.Inputs.ExactText(Start)!);
        if (NudgeButtons.Asked(call, action).IsRefused(out var refusal, out var seminar)) return refusal;
        var read = WhenReader.Read(when, call.Group.Settings, call.Now, seminar.Date);
        if (read.Sole(call.Group.Settings).IsRefused(out refusal, out var date)) return refusal;
        return await drafts.TakeAsync(call.Group.Id, id) ? await TellAsync(call, seminar, date) : Draft.Gone;
    }

    // The channel is the only place where all organizers look.
    private async Task<Reply> TellAsync(Call call, Seminar seminar, SeminarDate? date)
    {
        // "TBA" suggests nothing.
        var suggested = date?.Known() is null ? null : date;
        if (suggested is not null && suggested == seminar.Date)
            return new Refusal($"That's the date it has now. Suggest another, or leave it empty.");
        var start = call.Group.KnownStartOf(seminar)!.Value;
        var said = DateDeclined.LastOf(posts.Of(call.Group.Id), seminar.Id, start, call.Member.Id);
        if (said is { DeclinedBy: not null } && said.Suggested == suggested)
            return new Refusal($"The organizers have already declined that date. Suggest another, or leave it empty.");
        var channel = call.Group.Settings.Channel;
        if (channel is not null && (said is null || said.Suggested != suggested))
        {
            var isFirst = said is null && suggested is null;
            said = new DateDeclined(start, call.Member.Id) { Suggested = suggested, SaidAt = isFirst ? null : call.Now };
            await groups.ChangeAsync(call.Group.Id, group => new GroupUpdate(
                group, [Post.Waiting(group.Id, seminar.Id, said, channel, call.Now)]));
        }

        var nudge = new Nudge(NudgeQuestion.Topic, start, call.Member.Id) { Answer = new NudgeAnswer(IsRight: false, channel) };
        var key = nudge.KeyOf(call.Group.Id, seminar.Id, call.Now);
        await posts.ChangeLiveAsync(call.Group.Id, key, post => post with { Subject = nudge });
        return new Reply.Replace(NudgeCard.Of(call.Group, seminar, nudge, isDirect: true, said: said));
    }
}
