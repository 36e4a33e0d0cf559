using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Groups;

/// <summary><c>/manage group rename</c>: renames the group. The group's own organizers may do this.</summary>
public sealed class ManageGroupRename(IGroups groups) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage group rename", "Rename this channel's group",
        new OptionSpec("name", "New name, such as “Friday cohort”") { Required = true, MaxLength = Group.MaxNameLength })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (GroupName.Read(call.Options).IsRefused(out var refusal, out var name)) return refusal;
        var before = call.Group;
        var renamed = await groups.ChangeAsync(call.Group.Id, group =>
        {
            before = group;
            return new GroupUpdate(group with { Name = name }, []);
        });
        if (renamed.IsRefused(out refusal, out var changed)) return refusal;
        return new Reply.Private(before.Name == changed.Group.Name
            ? (Line)$"This group is already called {new Span.Bold(name)}."
            : (Line)$"This group is now called {new Span.Bold(name)}{(before.Name is { } old ? $" (it was {old})" : "")}.");
    }
}
