namespace StudyGroup.Architecture.Tests.Sample.Features.Salad;

internal sealed record Salad(IReadOnlyList<Soup.Soup> After);
