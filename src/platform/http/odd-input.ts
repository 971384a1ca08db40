import { invalidField } from '../../shared/errors.js';

/** Names that every object has by inheritance. None of our fields is called so. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What validation would not see: conversion drops these names without a word, and takes a list for an object with the
 * fields 0, 1, 2. So both are refused before it.
 * @throws DomainError invalid_request
 */
export function refuseOddInput(query: unknown, body: unknown): void {
  if (body !== undefined && body !== null && (typeof body !== 'object' || Array.isArray(body))) {
    throw invalidField('body', 'must_be_object');
  }
  refuseInheritedNames(query);
  refuseInheritedNames(body);
}

function refuseInheritedNames(input: unknown): void {
  const open = [{ value: input, path: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (INHERITED.has(name)) throw invalidField(path + name, 'unknown_field');
      open.push({ value: inner as unknown, path: `${path}${name}.` });
    }
  }
}
