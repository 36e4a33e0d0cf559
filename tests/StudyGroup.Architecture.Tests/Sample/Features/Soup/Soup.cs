namespace StudyGroup.Architecture.Tests.Sample.Features.Soup;

internal sealed record Soup(Salad.Salad[] Before);
