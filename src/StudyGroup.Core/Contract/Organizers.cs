using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Checks for organizers.</summary>
public static class Organizers
{
    /// <summary>The answer to members who aren't organizers.</summary>
    public static Refusal Only { get; } = new(
        $"Only organizers can do that: anyone with Manage Events, Manage Server or the organizer role. Ask one of them.");
}
