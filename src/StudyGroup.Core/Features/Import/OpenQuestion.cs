using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Groups;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Asks what a schedule leaves open, then shows the import: which of several series the group follows,
/// and which column has the meeting dates.
/// </summary>
internal sealed class OpenQuestion(IDrafts drafts, Previews previews, ImportPlanner import, GroupsOfSeries each)
{
    /// <summary>The action of its buttons.</summary>
    public const string Action = "import-dates";

    private const string Choice = "column.";
    private const string Each = "each";

    /// <summary>Shows an import of a Markdown schedule, or asks what it leaves open.</summary>
    public async Task<Reply> ShowAsync(Call call, Options inputs)
    {
        var text = inputs.ExactText(ImportPlanner.Text)!;
        var dates = ImportPlanner.DatesOf(inputs);
        var schedule = (await import.Readings.ReadAsync(call.Group.Id, [text], dates))[text];
        return ScheduleQuestion.Of(schedule, inputs) is { } open
            ? await AskAsync(call, inputs, open, isOfSeries: schedule.OpenSeries is not null)
            : await previews.ShowAsync(call, ImportPlanner.Name, inputs);
    }

    /// <summary>Replaces the question with the import, using the answer.</summary>
    public async ValueTask<Reply> PickAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Action } draft) return Draft.Gone;
        if (draft.By != call.Member.Id) return new Refusal($"I asked someone else that. Use the command yourself.");
        if (call.Action[1] == Each) return call.Member.MayManage ? await each.MakeAsync(call, draft) : GroupRights.Only;
        var picked = call.Action[1] == ScheduleQuestion.Neither
            ? ScheduleQuestion.Neither
            : draft.Inputs.ExactText(Choice + call.Action[1]);
        if (picked is null || !await drafts.TakeAsync(call.Group.Id, id)) return Draft.Gone;
        return await ShowAsync(call, ScheduleQuestion.Answer(draft.Inputs.Without(Choice), picked)) switch
        {
            Reply.Private shown => new Reply.Replace(shown.Card),
            Reply.Refused refused => new Reply.Replace(refused.Card),
            var other => other,
        };
    }

    private async Task<Reply> AskAsync(Call call, Options inputs, ScheduleQuestion open, bool isOfSeries)
    {
        var kept = inputs.With(
            open.Choices.Select((choice, index) => KeyValuePair.Create<string, OptionGiven>(Choice + index, choice.Key)));
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, Action, kept, call.Now);
        var consequence = open.Consequence is { } said ? $" {said}" : "";
        return new Reply.Private(new Card
        {
            Title = open.Title,
            Lines =
            [
                $"{open.Doubt}.{consequence} Nothing changes until you confirm what I show next.",
                .. open.IfOther is { } other ? [$"{other} and import it again."] : Array.Empty<Line>(),
            ],
            Buttons =
            [
                .. open.Choices.Select((choice, index) => new Button(choice.Label, new ActionId(Action, $"{draft.Id}", $"{index}"))),
                .. open.None is null
                    ? []
                    : new[] { new Button(open.None, new ActionId(Action, $"{draft.Id}", ScheduleQuestion.Neither)) },
                .. isOfSeries && call.Member.MayManage
                    ? new[] { new Button("Make a group of each", new ActionId(Action, $"{draft.Id}", Each)) }
                    : [],
            ],
        });
    }
}
