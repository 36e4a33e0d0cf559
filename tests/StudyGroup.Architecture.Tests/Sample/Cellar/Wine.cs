namespace StudyGroup.Architecture.Tests.Sample.Cellar;

internal sealed record Wine(int Year);
