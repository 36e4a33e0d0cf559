using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>What is kept for organizers.</summary>
public static class Organizers
{
    /// <summary>Said to who is none.</summary>
    public static Refusal Only { get; } = new(
        $"Only organizers can do that: people who may manage events or the server, or who have the organizers' role. Please ask one of them.");
}
