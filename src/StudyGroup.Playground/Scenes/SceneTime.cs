using System.Globalization;
using StudyGroup.Playground.Clock;
using StudyGroup.Playground.Saving;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Scenes;

/// <summary>At what moment a scene opens.</summary>
internal static class SceneTime
{
    /// <summary>A world that was left goes on where it was; time stood still meanwhile, unless it is the real one.</summary>
    /// <exception cref="PlaygroundException">The world has already been where it should go.</exception>
    public static TurnedClock Start(PlaygroundSettings settings, SavedWorld? saved, TimeProvider real)
    {
        DateTimeOffset? wanted = settings.IsRealTime ? real.GetUtcNow() : settings.Now;
        if (saved is null)
            return new TurnedClock(real, wanted ?? PlaygroundSettings.FirstVisit);
        if (wanted < saved.Now)
        {
            throw new PlaygroundException(string.Create(CultureInfo.InvariantCulture,
                $"The playground has already reached {saved.Now:yyyy-MM-dd HH:mm} UTC, and time does not go back. Start with --start-over to begin anew."));
        }

        return new TurnedClock(real, wanted ?? saved.Now);
    }
}
