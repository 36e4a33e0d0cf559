namespace StudyGroup.Playground.Settings;

/// <summary>The playground can't start or continue, for a reason that the person running it can fix.</summary>
/// <param name="message">What is wrong and what to do, in a sentence or two.</param>
public sealed class PlaygroundException(string message) : Exception(message);
