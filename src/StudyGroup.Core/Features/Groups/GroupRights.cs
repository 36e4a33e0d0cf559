using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Groups;

/// <summary>Who may add, archive and restore groups: a group's organizer role counts only in that group.</summary>
internal static class GroupRights
{
    /// <summary>The refusal for everybody else.</summary>
    public static Refusal Only { get; } = new(
        $"Only people with Manage Events or Manage Server can add, archive or restore groups. Ask one of them.");
}
