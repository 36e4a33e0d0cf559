namespace StudyGroup.Playground.Settings;

/// <summary>The playground cannot start or go on, for a reason that whoever runs it can mend.</summary>
/// <param name="message">What is wrong and what to do, in a sentence or two.</param>
public sealed class PlaygroundException(string message) : Exception(message);
