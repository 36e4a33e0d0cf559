namespace StudyGroup.Architecture.Tests.Sample.Hall;

internal sealed record Guest(string Name);
