using System.Globalization;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>
/// Asks which group a command means when it's used in a channel that belongs to none, and keeps the command until one is chosen. Choosing
/// again doesn't run it again.
/// </summary>
public sealed class GroupQuestion(IDrafts drafts)
{
    /// <summary>The action of the select menu. Its argument is the draft.</summary>
    public const string Action = "which-group";

    private const string Kind = "which-group";

    /// <summary>Asks, privately.</summary>
    /// <param name="kept">The command as <see cref="KeptCommand"/> writes it. Its group keeps the draft, and renders the menu.</param>
    /// <param name="groups">The server's groups that aren't archived.</param>
    public async Task<Reply> AskAsync(Call call, Options kept, IReadOnlyList<Group> groups)
    {
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, Kind, kept, call.Now);
        return new Reply.Private(new Card
        {
            Lines = [$"Which group do you mean?"],
            Selects =
            [
                new SelectMenu.OfChoices(new ActionId(Action, $"{draft.Id}"), "Choose the group", [.. groups.Select(Choice)]),
            ],
        });
    }

    /// <summary>The command that was kept, and the group that was chosen for it. From then on it's no longer kept.</summary>
    /// <param name="call">The choice. Its group is the one that keeps the draft.</param>
    /// <param name="groups">The server's groups.</param>
    public async Task<Outcome<Answered>> TakeAsync(SelectCall call, IReadOnlyList<Group> groups)
    {
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft
            || draft.By != call.Member.Id)
            return Draft.Gone;
        if (WhichGroup.Addressed(groups, Ordinal(call.Chosen)).IsRefused(out var refusal, out var group)) return refusal;
        return await drafts.TakeAsync(call.Group.Id, id) ? new Answered(group, draft.Inputs) : Draft.Gone;
    }

    private static SelectMenu.Choice Choice(Group group) => new(
        group.DisplayName, group.Ordinal.ToString(CultureInfo.InvariantCulture),
        group.Name is not null && group.Settings.Book is { } book && book != group.Name ? book : null);

    // -1 is no group's.
    private static int Ordinal(OptionGiven? chosen) =>
        chosen is TextGiven { Text: var text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? ordinal
            : -1;

    /// <summary>What was chosen for a kept command.</summary>
    public sealed record Answered(Group Group, Options Kept);
}
