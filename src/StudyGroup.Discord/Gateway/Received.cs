namespace StudyGroup.Discord.Gateway;

/// <summary>A message, or the end of the connection.</summary>
/// <param name="Message">The message, valid until the next read; null at the end.</param>
/// <param name="CloseCode">At the end, the close code from the other side; null if the connection was lost.</param>
internal readonly record struct Received(ReadOnlyMemory<byte>? Message, int? CloseCode = null);
